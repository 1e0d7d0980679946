// A phone number as it is read out.

/** +77000001003 as it is read out: +7 700 000 10 03. */
export function phoneInGroups(phone: string): string {
  return phone.replace(/^(\+7)(\d{3})(\d{3})(\d{2})(\d{2})$/, '$1\u00a0$2\u00a0$3\u00a0$4\u00a0$5');
}
