// Takes away what tests stored at this origin. IndexedDB is left: its deletion waits for pages that hold it open.

/** Also cookies of parent paths, which are deleted only with the path that they were set with. */
export async function clearStorage() {
  const names = document.cookie.split('; ').map((pair) => pair.split('=')[0]);
  const folders = location.pathname.split('/').map((_, i, parts) => parts.slice(0, i).join('/') || '/');
  for (const name of names) {
    for (const path of new Set(['/', location.pathname, ...folders])) {
      document.cookie = `${name}=; path=${path}; max-age=0`;
    }
  }
  localStorage.clear();
  sessionStorage.clear();
}
