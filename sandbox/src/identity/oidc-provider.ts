const { warn } = console

// On Node 20 the package warns when it is imported, though all that is used of it here works there.
console.warn = (text: unknown) => String(text).includes('Unsupported runtime') || warn(text)
const { errors, Provider } = await import('oidc-provider').finally(() => {
  console.warn = warn
})

export { errors, Provider }
