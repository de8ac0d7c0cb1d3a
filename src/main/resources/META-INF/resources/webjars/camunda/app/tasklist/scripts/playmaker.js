// What Playmaker adds to Tasklist.
const IN_ORDER = '[{"sortBy":"priority","sortOrder":"desc"},{"sortBy":"dueDate","sortOrder":"asc"}]';

// The most urgent first, unless somebody chose another order.
if (!location.hash.includes("sorting=")) {
  const hash = location.hash || "#/";
  location.hash = `${hash}${hash.includes("?") ? "&" : "?"}sorting=${encodeURIComponent(IN_ORDER)}`;
}

const icon = document.querySelector("link[rel=icon]");
if (icon) {
  icon.type = "image/svg+xml";
  icon.href = "/favicon.svg";
}

// There is one sign-in for everything, and it is not this application's own.
function leaveWhenSignedOut() {
  if (!location.hash.startsWith("#/login")) return;
  watch.disconnect();
  location.replace(location.pathname);
}

// What was refused is said in a sentence; the task's number before it helps nobody.
function shortenRefusals() {
  for (const message of document.querySelectorAll(".notifications .message")) {
    const sentence = message.textContent.replace(/^Cannot (submit|complete) task (form )?\S+: /, "");
    if (sentence !== message.textContent) message.textContent = sentence;
  }
}

const watch = new MutationObserver(() => {
  leaveWhenSignedOut();
  shortenRefusals();
});
watch.observe(document.body, { childList: true, subtree: true });

export default {
  id: "playmaker.portfolio",
  pluginPoint: "tasklist.navbar.action",
  priority: 1000,
  render: (node) => {
    const link = document.createElement("a");
    link.href = "/portfolio";
    link.textContent = "Portfolio";
    link.className = "playmaker-portfolio";
    node.append(link);
  },
};
