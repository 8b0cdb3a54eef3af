import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type Certificates = { authority: string; certificate: string; key: string }

const NEW_KEY = '-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes'

/**
 * Creates a certificate authority of our own, and one certificate by it for these host names and for 127.0.0.1. Returns
 * the paths of the files. `folder` has no spaces in its path.
 * @throws Error if openssl is not installed
 */
export function createCertificates(folder: string, hosts: readonly string[]): Certificates {
  const openssl = (args: string) =>
    execFileSync('openssl', args.split(' '), { cwd: folder, stdio: 'pipe' })
  const names = [...hosts.map((host) => `DNS:${host}`), 'IP:127.0.0.1'].join(',')
  writeFileSync(join(folder, 'names'), `subjectAltName=${names}\nextendedKeyUsage=serverAuth\n`)
  openssl(
    `req -x509 ${NEW_KEY} -days 2 -subj /CN=authority -addext keyUsage=critical,keyCertSign -keyout authority.key -out authority.pem`,
  )
  openssl(`req ${NEW_KEY} -subj /CN=server -keyout server.key -out server.csr`)
  openssl(
    'x509 -req -in server.csr -days 2 -CA authority.pem -CAkey authority.key -CAcreateserial -extfile names -out server.pem',
  )
  return {
    authority: join(folder, 'authority.pem'),
    certificate: join(folder, 'server.pem'),
    key: join(folder, 'server.key'),
  }
}
