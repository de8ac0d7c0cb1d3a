// What Playmaker adds to Tasklist.
const IN_ORDER = '[{"sortBy":"priority","sortOrder":"desc"},{"sortBy":"dueDate","sortOrder":"asc"}]';

// The most urgent first, unless somebody chose another order.
if (!location.hash.includes("sorting=")) {
  const hash = location.hash || "#/";
  location.hash = `${hash}${hash.includes("?") ? "&" : "?"}sorting=${encodeURIComponent(IN_ORDER)}`;
}

// What was refused is said in a sentence; the task's number before it helps nobody.
new MutationObserver(() => {
  for (const message of document.querySelectorAll(".notifications .message")) {
    const sentence = message.textContent.replace(/^Cannot (submit|complete) task (form )?\S+: /, "");
    if (sentence !== message.textContent) message.textContent = sentence;
  }
}).observe(document.body, { childList: true, subtree: true });

// The form viewer takes the target off links. A page of ours must not take the place of a form that is half filled in.
document.addEventListener("click", (event) => {
  const link = event.target.closest?.(".fjs-container a[href^='/']");
  if (!link) return;
  event.preventDefault();
  window.open(link.href, "_blank", "noopener");
}, true);

export default {
  id: "playmaker.portfolio",
  pluginPoint: "tasklist.navbar.action",
  priority: 1000,
  render: (node) => {
    const link = document.createElement("a");
    link.href = "/portfolio";
    link.textContent = "Portfolio";
    node.append(link);
  },
};
