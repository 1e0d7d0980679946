export { IdentityModule } from './identity.module.js';
export type { Gender, NewPerson } from './person/person.js';
export { PersonRegister } from './person/person.register.js';
