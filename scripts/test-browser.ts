import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

/**
 * Returns the path of a Chromium or Chrome that starts. Where none is installed, Playwright downloads one into the
 * user's cache. Only if that fails, and as root on Debian, apt-get installs one.
 * @throws Error with one line that says what to do.
 */
export function findBrowser(): string {
  const chosen = process.env['E2E_BROWSER']
  if (chosen) {
    if (starts(chosen)) return chosen
    throw new Error(
      `E2E_BROWSER is ${chosen}, which does not start. Set it to the path of Chromium or Chrome.`,
    )
  }
  const browser = findInstalled() ?? downloadBrowser() ?? installBrowser()
  if (browser) return browser
  throw new Error(
    existsSync(chromium.executablePath())
      ? "Playwright's Chromium does not start. Run `sudo npx playwright install-deps chromium`, or set E2E_BROWSER."
      : 'No browser was found, and none could be installed. Install Chromium or Chrome, or set E2E_BROWSER to its path.',
  )
}

const findInstalled = () => [chromium.executablePath(), ...usualPaths()].find(starts) ?? null

function downloadBrowser(): string | null {
  console.log("No browser found. Downloading Chromium into Playwright's cache …")
  const cli = 'node_modules/@playwright/test/cli.js'
  run(process.execPath, [cli, 'install', '--no-shell', 'chromium'])
  return findInstalled()
}

function installBrowser(): string | null {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0
  if (!isRoot || !onPath('apt-get').some(existsSync)) return null
  console.log(
    'The downloaded browser does not start. Installing Chromium on this system with apt-get …',
  )
  run('apt-get', ['update', '-qq'])
  const packages = ['chromium', 'fonts-liberation']
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages])
  return findInstalled()
}

function run(command: string, args: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env })
}

// An existing file is not enough: on Ubuntu, `chromium` can be a script that only points to a snap.
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
