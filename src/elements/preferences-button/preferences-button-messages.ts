/** The label of the settings button. */
export const settingsEnglish = 'Cookie settings';
