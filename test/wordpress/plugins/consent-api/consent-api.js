// The page's part of the stand-in.
window.wp_has_consent = (category) => document.cookie.split('; ').includes(`wp_consent_${category}=allow`);
window.wp_set_consent = (category, value) => {
  document.cookie = `wp_consent_${category}=${value};path=/;max-age=86400`;
};
