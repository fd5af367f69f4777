/** The English label of the button. */
export const settingsEnglish = 'Cookie settings';
