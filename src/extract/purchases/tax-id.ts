/** Whether thirteen digits are the tax number of a registered firm: it begins with 0, and its last digit is right. */
export function hasFirmCheckDigit(number: string): boolean {
  const digits = [...number].map(Number);
  if (digits.length !== 13 || digits[0] !== 0) return false;
  const sum = digits.slice(0, 12).reduce((total, digit, i) => total + digit * (13 - i), 0);
  return (11 - (sum % 11)) % 10 === digits[12];
}

