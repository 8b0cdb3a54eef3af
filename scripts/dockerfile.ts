import { readFileSync } from 'node:fs'
import { z } from 'zod'

/**
 * Returns how the last stage of the Dockerfile starts the app and checks its health: the arguments for Node.js, and the
 * environment variables that it sets. The tests use them, so they test the Dockerfile as far as one can without Docker.
 */
export function readDockerfile() {
  const stage =
    readFileSync('Dockerfile', 'utf8')
      .split(/^FROM .*$/m)
      .at(-1) ?? ''
  const lines = stage.replaceAll(/^#.*\n/gm, '').replaceAll(/\\\n\s*/g, '')
  const [, variables = ''] = /^ENV (.*)$/m.exec(lines) ?? []
  const [, command = ''] = /^CMD (.*)$/m.exec(lines) ?? []
  const [, healthCheck = ''] = /^HEALTHCHECK .*?CMD (.*)$/m.exec(lines) ?? []
  return {
    command: nodeArguments(command),
    healthCheck: nodeArguments(healthCheck),
    variables: Object.fromEntries(
      variables.split(' ').map((pair): [string, string] => {
        const [name = '', value = ''] = pair.split('=')
        return [name, value]
      }),
    ),
  }
}

function nodeArguments(json: string): string[] {
  const [, ...args] = z.tuple([z.literal('node')], z.string()).parse(JSON.parse(json))
  return args
}
