import type { MetadataRoute } from 'next'
import { brand } from '@/lib/brand'

export default function manifest(): MetadataRoute.Manifest {
  return {
    name: brand.name,
    description: brand.tagline,
    start_url: '/dashboard',
    display: 'minimal-ui',
    background_color: '#f6f3ec',
    theme_color: '#1b5a3c',
    icons: [
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
    ],
  }
}
