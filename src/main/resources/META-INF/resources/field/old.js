// For browsers that are too old for the app's modules: plain words instead of an empty page.
document.getElementById("opening").textContent =
  "这个浏览器太旧，用不了这个页面。请换新版的 Chrome、Edge 或手机自带浏览器。 This browser is too old; please use a newer one.";
