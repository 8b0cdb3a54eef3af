// @ts-check

/**
 * Returns the code of an error of Node.js or a driver, like `ECONNREFUSED`, from the error or its causes.
 * @param {unknown} error
 * @returns {string}
 */
export function codeOf(error) {
  if (!(error instanceof Error)) return 'unknown'
  // The last one is the message of the Postgres driver, whose error has no code.
  if (error.name === 'TimeoutError' || error.message === 'timeout expired') return 'ETIMEDOUT'
  if ('code' in error && typeof error.code === 'string' && error.code) return error.code
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0])
  return error.cause ? codeOf(error.cause) : error.name
}

const reasons = new Map([
  ['ECONNREFUSED', 'nothing listens there. Check the host and the port'],
  ['ENOTFOUND', 'its host name is unknown. Check it, and your DNS'],
  ['EAI_AGAIN', 'its host name can’t be looked up. Check your DNS'],
  ['ETIMEDOUT', 'it does not respond. Check the firewall between it and this machine'],
  [
    'UND_ERR_CONNECT_TIMEOUT',
    'it does not respond. Check the firewall between it and this machine',
  ],
  ['ECONNRESET', 'it closed the connection. Check the port, and whether it expects TLS'],
  ['ESOCKET', 'the connection failed. Check the port, and whether it expects TLS (smtps)'],
  ['EPROTO', 'it does not speak TLS on this port. Check the port'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'it does not speak TLS on this port. Check the port'],
  ['CERT_HAS_EXPIRED', 'its certificate has expired. Renew it'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'its certificate is for another host name'],
])

const PRIVATE_CA = /^(SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT|UNABLE_TO_.*)$/

/**
 * Returns why a connection failed and what to do, as the end of a sentence with the error code.
 * @param {unknown} error
 * @returns {string}
 */
export function reasonOf(error) {
  const code = codeOf(error)
  if (PRIVATE_CA.test(code)) {
    return `its certificate comes from an authority that Node.js does not know. Name the file of the authority in NODE_EXTRA_CA_CERTS (${code}).`
  }
  return `${reasons.get(code) ?? 'the connection failed'} (${code}).`
}
