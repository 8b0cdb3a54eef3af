import type { Certificates } from './certificates'

type Site = { host: string; port: number; folder: string; certificates: Certificates }

/**
 * Returns a configuration of nginx that terminates TLS for the app and for Gigs. It keeps the defaults of `proxy_pass`, as
 * a first configuration would: HTTP/1.0, the name of the upstream as host, buffering on. For the app it only appends to
 * X-Forwarded-For, as docs/going-live.md asks.
 */
export function nginxConfig(
  { folder, port, certificates }: Omit<Site, 'host'>,
  app: { host: string; ports: readonly number[] },
  gigs: { host: string; port: number },
): string {
  return `
daemon off;
pid ${folder}/nginx.pid;
error_log stderr warn;
events {}
http {
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  ssl_certificate ${certificates.certificate};
  ssl_certificate_key ${certificates.key};

  upstream app {
${app.ports.map((each) => `    server 127.0.0.1:${each};`).join('\n')}
  }
  server {
    listen 127.0.0.1:${port} ssl;
    server_name ${app.host};
    location / {
      proxy_pass http://app;
      proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
    }
  }

  # Gigs, Connect and the OpenID provider.
  server {
    listen 127.0.0.1:${port} ssl;
    server_name ${gigs.host};
    location / {
      proxy_pass http://127.0.0.1:${gigs.port};
    }
  }
}
`
}
