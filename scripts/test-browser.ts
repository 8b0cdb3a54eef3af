import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

/**
 * The path of a Chromium or Chrome that starts; installs one where there is none: by apt-get as root
 * on Debian and its like, else by Playwright, which needs its download site to be reachable.
 * @throws Error with one line that says what to set, when none can be had.
 */
export function findBrowser(): string {
  const chosen = process.env['E2E_BROWSER']
  if (chosen) {
    if (starts(chosen)) return chosen
    throw new Error(`E2E_BROWSER is ${chosen}, which does not start. Name a Chromium or Chrome.`)
  }
  const browser = findInstalled() ?? install()
  if (browser) return browser
  throw new Error(
    'No browser was found, and none could be installed. Install Chromium or Chrome, or set E2E_BROWSER to its path.',
  )
}

const findInstalled = () => [chromium.executablePath(), ...usualPaths()].find(starts) ?? null

function install(): string | null {
  console.log('No browser found: installing one for the tests …')
  if (
    process.platform === 'linux' &&
    process.getuid?.() === 0 &&
    onPath('apt-get').some(existsSync)
  ) {
    run('apt-get', ['update', '-qq'])
    run('apt-get', [
      'install',
      '-y',
      '-qq',
      '--no-install-recommends',
      'chromium',
      'fonts-liberation',
    ])
    const installed = findInstalled()
    if (installed) return installed
  }
  run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'])
  return findInstalled()
}

function run(command: string, args: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env })
}

// A name on the path may be no browser: on Ubuntu, chromium is a hint to install it as a snap.
function starts(path: string): boolean {
  if (!existsSync(path)) return false
  return process.platform === 'win32' || spawnSync(path, ['--version']).status === 0
}

function usualPaths(): string[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    )
  }
  if (process.platform === 'win32') {
    const roots = [
      process.env['PROGRAMFILES'],
      process.env['PROGRAMFILES(X86)'],
      process.env['LOCALAPPDATA'],
    ]
    return roots.map((root) => join(root ?? '', 'Google/Chrome/Application/chrome.exe'))
  }
  return ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'].flatMap(onPath)
}

const onPath = (name: string) =>
  (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name))
