import type { Certificates } from './certificates'

type Pooler = { port: number; postgres: number; certificates: Certificates }

/** Returns a configuration of pgbouncer in transaction mode, with TLS on both sides. */
export function pgbouncerConfig({ port, postgres, certificates }: Pooler): string {
  const { authority, certificate, key } = certificates
  return `
[databases]
* = host=127.0.0.1 port=${postgres} user=postgres
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = 20
client_tls_sslmode = require
client_tls_cert_file = ${certificate}
client_tls_key_file = ${key}
server_tls_sslmode = verify-full
server_tls_ca_file = ${authority}
`
}
