// The fonts that the browser loads. `app/theme.css` names them.
import '@fontsource-variable/bricolage-grotesque'
import '@fontsource-variable/figtree'
import '@/app/fonts.css'
