// Where a blocker has stopped the consent library, the settings have no dialog: the policy answers instead.
document.addEventListener('click', ({target}) => {
  const button = target.closest('[data-consent-action]');
  if (!window.consent && button) location.assign(button.dataset.instead);
});
