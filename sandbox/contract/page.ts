import { type HTMLElement, parse } from 'node-html-parser'
import { check, choose, fill, submissionOf, valueOf } from './form'

export type Page = ReturnType<typeof readPage>

/** What is written on something: all of it, or a pattern in it. */
export type Name = string | RegExp

/** Where a click leads, as the page writes it, and what it posts; null: it posts nothing. */
export type Click = { href: string; posts: URLSearchParams | null }

/**
 * A page as a person meets it whose browser runs no script: everything is found by what is written on it.
 * What is not there, or there twice, throws an Error that tells what there is instead.
 */
export function readPage(html: string) {
  const root = parse(html)

  function labelled(label: Name, kind: string): HTMLElement {
    const found = only(root.querySelectorAll('label'), label)
    const id = found.getAttribute('for')
    const field = id ? root.getElementById(id) : found.querySelector(kind)
    if (field?.matches(kind) && !field.hasAttribute('disabled')) return field
    throw new Error(`"${label}" is not the label of a ${kind} that can be used.`)
  }

  return {
    heading: () => written(root.querySelector('h1')),
    text: () => written(root.querySelector('body')),
    valueOf: (label: Name) => valueOf(labelled(label, 'input, select, textarea')),
    fill: (label: Name, value: string) => fill(labelled(label, 'input, textarea'), value),
    check: (label: Name) => check(labelled(label, 'input')),
    select(label: Name, option: Name): void {
      choose(only(labelled(label, 'select').querySelectorAll('option'), option))
    },
    click(name: Name): Click {
      const target = only(root.querySelectorAll('a, button'), name)
      if (target.tagName === 'BUTTON') return press(target)
      return { href: target.getAttribute('href') ?? '', posts: null }
    },
  }
}

function press(button: HTMLElement): Click {
  const form = button.closest('form')
  const isPost = form?.getAttribute('method')?.toLowerCase() === 'post'
  if (form && isPost && !button.hasAttribute('disabled')) {
    return { href: form.getAttribute('action') ?? '', posts: submissionOf(form, button) }
  }
  throw new Error(`"${written(button)}" does nothing.`)
}

function only(all: HTMLElement[], name: Name): HTMLElement {
  const isNamed = (text: string) => (typeof name === 'string' ? text === name : name.test(text))
  const [one, another] = all.filter((each) => isNamed(written(each)))
  if (one && !another) return one
  const there = all.map(written).join(' | ')
  throw new Error(`${another ? 'More than one' : 'No'} "${name}" among: ${there}`)
}

const written = (node: HTMLElement | null) => node?.textContent.replaceAll(/\s+/g, ' ').trim() ?? ''
