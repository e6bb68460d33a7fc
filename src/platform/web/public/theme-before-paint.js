// Runs before the first paint, so that a dark choice never flashes white and the language is declared at once.
(function () {
  function kept(name) {
    try {
      return JSON.parse(localStorage.getItem('mingdou.preferences') || '{}')[name];
    } catch {
      return undefined;
    }
  }
  var theme = kept('theme');
  var dark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  try {
    // A wall screen that loads itself anew stays as dark as it was.
    var wall = sessionStorage.getItem('mingdou.wall');
    if (wall && /^\/(wall|r)\//.test(location.pathname))
      document.documentElement.style.setProperty('--paper', wall);
  } catch {}
  if (kept('locale') === 'en') document.documentElement.lang = 'en';
})();
