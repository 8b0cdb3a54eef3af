import { type HTMLElement, parse } from 'node-html-parser'
import { check, choose, fill, submissionOf, valueOf } from './form'

export type Page = ReturnType<typeof readPage>

/** The visible text of an element, or a pattern in it. */
export type Name = string | RegExp

/** The target of a click, and the form data that it posts; null for a link. */
export type Click = { href: string; body: URLSearchParams | null }

/**
 * Parses a page. All elements are found by their visible text.
 * @throws Error that lists the candidates if no element or several match.
 */
export function readPage(html: string) {
  const root = parse(html)

  function fieldWithLabel(label: Name, kind: string): HTMLElement {
    const labelElement = only(root.querySelectorAll('label'), label)
    const id = labelElement.getAttribute('for')
    const field = id ? root.getElementById(id) : labelElement.querySelector(kind)
    if (field?.matches(kind) && !field.hasAttribute('disabled')) return field
    throw new Error(`"${label}" is not the label of an enabled ${kind}.`)
  }

  return {
    heading: () => textOf(root.querySelector('h1')),
    text: () => textOf(root.querySelector('body')),
    valueOf: (label: Name) => valueOf(fieldWithLabel(label, 'input, select, textarea')),
    fill: (label: Name, value: string) => fill(fieldWithLabel(label, 'input, textarea'), value),
    check: (label: Name) => check(fieldWithLabel(label, 'input')),
    select(label: Name, option: Name): void {
      choose(only(fieldWithLabel(label, 'select').querySelectorAll('option'), option))
    },
    click(name: Name): Click {
      const target = only(root.querySelectorAll('a, button'), name)
      if (target.tagName === 'BUTTON') return press(target)
      return { href: target.getAttribute('href') ?? '', body: null }
    },
  }
}

function press(button: HTMLElement): Click {
  const form = button.closest('form')
  const isPost = form?.getAttribute('method')?.toLowerCase() === 'post'
  if (form && isPost && !button.hasAttribute('disabled')) {
    return { href: form.getAttribute('action') ?? '', body: submissionOf(form, button) }
  }
  throw new Error(`The button "${textOf(button)}" does nothing.`)
}

function only(all: HTMLElement[], name: Name): HTMLElement {
  const isNamed = (text: string) => (typeof name === 'string' ? text === name : name.test(text))
  const [match, another] = all.filter((element) => isNamed(textOf(element)))
  if (match && !another) return match
  const candidates = all.map(textOf).join(' | ')
  throw new Error(`${another ? 'More than one' : 'No'} "${name}" among: ${candidates}`)
}

const textOf = (node: HTMLElement | null) => node?.textContent.replaceAll(/\s+/g, ' ').trim() ?? ''
