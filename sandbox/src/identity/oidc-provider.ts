const { warn } = console

// The package warns on Node 20 although everything that the sandbox uses works there.
console.warn = (text: unknown) => String(text).includes('Unsupported runtime') || warn(text)
const { errors, Provider } = await import('oidc-provider').finally(() => {
  console.warn = warn
})

export { errors, Provider }
