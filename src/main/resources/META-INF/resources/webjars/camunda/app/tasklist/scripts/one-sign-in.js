// For each of the webapps: one icon, and one sign-in that is not their own.
const icon = document.querySelector("link[rel=icon]");
if (icon) {
  icon.type = "image/svg+xml";
  icon.href = "/favicon.svg";
}

const watch = new MutationObserver(() => {
  if (!/^#!?\/login/.test(location.hash)) return;
  watch.disconnect();
  location.replace(location.pathname);
});
watch.observe(document.body, { childList: true, subtree: true });

export default [];
