/** What the banner says, where a product lets us say it. */
export const WORDS = {
  title: 'Your cookie choices',
  text: 'Farglow asks for your consent to store and read data on this device for: Analytics and Marketing. You can refuse, and you can change your mind at any time in the cookie settings.',
  accept: 'Accept all',
  reject: 'Reject all',
  preferences: 'Preferences',
  save: 'Save',
};
