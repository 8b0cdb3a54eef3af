/** The name of the one project, as the project object and the hosted pages show it. */
export const projectName = 'Fernline'
