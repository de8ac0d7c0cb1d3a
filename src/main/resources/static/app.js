// What pages do beyond HTML: the health chart and playbook diagrams. Loaded only where there is one.
const scripts = new Map();

function script(path) {
  if (!scripts.has(path)) {
    scripts.set(path, new Promise((resolve, reject) => {
      const tag = document.createElement("script");
      tag.src = path;
      tag.onload = resolve;
      tag.onerror = () => reject(new Error(path));
      document.head.append(tag);
    }));
  }
  return scripts.get(path);
}

function sheet(path) {
  const tag = document.createElement("link");
  tag.rel = "stylesheet";
  tag.href = path;
  document.head.append(tag);
}

function say(place, words) {
  const line = document.createElement("p");
  line.className = "empty";
  line.textContent = words;
  place.replaceChildren(line);
}

const CHARTS = "/webjars/chart.js/dist/chart.umd.min.js";
const COLOURS = { USAGE: "#2f7fc1", OUTCOME: "#6a4fb3", SENTIMENT: "#c2528b", RELATIONSHIP: "#b06a12", SERVICE: "#2b8a7e", SUPPORT: "#7a7f26" };
const word = (key) => key.charAt(0) + key.slice(1).toLowerCase();

async function chart(canvas) {
  const place = canvas.parentElement;
  try {
    const [answer] = await Promise.all([fetch(canvas.dataset.course), script(CHARTS)]);
    if (!answer.ok) throw new Error(String(answer.status));
    const points = await answer.json();
    if (!points.some((point) => point.score != null)) return say(place, "No history yet.");
    const days = points.map((point) => new Date(point.at).toLocaleDateString(undefined, { day: "numeric", month: "short" }));
    const lines = Object.keys(COLOURS)
      .filter((key) => points.some((point) => point.dimensions && point.dimensions[key] != null))
      .map((key) => ({ label: word(key), data: points.map((point) => point.dimensions?.[key] ?? null), borderColor: COLOURS[key], borderWidth: 1.2, pointRadius: 0, tension: 0.2, spanGaps: true }));
    new Chart(canvas, {
      type: "line",
      data: { labels: days, datasets: [{ label: "Health", data: points.map((point) => point.score ?? null), borderColor: "#1b2733", borderWidth: 3, pointRadius: 0, tension: 0.2, spanGaps: true }, ...lines] },
      options: { responsive: true, maintainAspectRatio: false, animation: false, interaction: { mode: "index", intersect: false }, scales: { y: { min: 0, max: 100 } }, plugins: { legend: { position: "bottom" } } },
    });
  } catch {
    say(place, "The chart could not be drawn. The reasons below are complete.");
  }
}

// From one score to another, a bar for each part; those too small to see are put together.
const SEEN = 9;

function bars(canvas, first, all, last) {
  const parts = all.slice(0, SEEN);
  if (all.length > SEEN) parts.push({ title: "Everything else", points: all.slice(SEEN).reduce((sum, part) => sum + part.points, 0) });
  let level = first.score;
  const steps = parts.map((part) => { const bar = [level, level + part.points]; level += part.points; return bar; });
  // A longer one under the first bar would be cut by the picture's edge.
  const longest = Math.min(26, Math.floor(canvas.parentElement.clientWidth / 30));
  const short = (title) => (title.length > longest ? `${title.slice(0, longest - 1)}…` : title);
  new Chart(canvas, {
    type: "bar",
    data: {
      labels: [first.title, ...parts.map((part) => short(part.title)), last.title],
      datasets: [{ data: [[0, first.score], ...steps, [0, last.score]], backgroundColor: ["#52606d", ...parts.map((part) => (part.points < 0 ? "#b3261e" : "#1d7a46")), "#22303c"] }],
    },
    options: { responsive: true, maintainAspectRatio: false, animation: false, scales: { y: { min: 0, max: 100 } }, plugins: { legend: { display: false }, tooltip: { callbacks: { label: (item) => { const [from, to] = item.raw; return from === 0 ? to.toFixed(1) : `${to >= from ? "+" : "−"}${Math.abs(to - from).toFixed(4)} points`; } } } } },
  });
}

async function difference(canvas) {
  const answer = await fetch(canvas.dataset.waterfall);
  if (!answer.ok) throw new Error(String(answer.status));
  const { from, parts, to } = await answer.json();
  return [{ title: "Before", score: from.score }, parts, { title: "After", score: to.score }];
}

// From 100 to a score, by the table that says what each measure costs.
function losses(canvas) {
  const table = document.querySelector(canvas.dataset.losses);
  const parts = [...table.querySelectorAll("[data-lost]")].map((row) => ({ title: row.dataset.title, points: -Number(row.dataset.lost) }));
  parts.unshift({ title: table.dataset.override, points: -Number(table.dataset.overrides) });
  return [{ title: "Full score", score: 100 }, parts.filter((part) => part.points < 0), { title: "Health", score: Number(table.dataset.score) }];
}

async function waterfall(canvas, read) {
  try {
    const [steps] = await Promise.all([read(canvas), script(CHARTS)]);
    bars(canvas, ...steps);
  } catch {
    say(canvas.parentElement, "The picture could not be drawn. The table below is complete.");
  }
}

const READABLE = 0.75;

// How many open runs stand on an element; the page lists the same numbers in words.
function count(viewer, counts, elements) {
  (counts || "").split(" ").filter(Boolean).map((pair) => pair.split("=")).filter(([id]) => elements.get(id)).forEach(([id, runs]) => {
    const badge = document.createElement("span");
    badge.className = "runs";
    badge.textContent = runs;
    badge.title = runs === "1" ? "1 open run stands here" : `${runs} open runs stand here`;
    viewer.get("overlays").add(id, { position: { top: -14, left: -10 }, scale: { min: 0.8, max: 1.2 }, html: badge });
  });
}

// Paper has no zoom: the whole drawing once more, as wide as the sheet, a long one in two halves.
async function forPaper(viewer) {
  const sheets = document.querySelector(".sheets");
  if (!sheets) return;
  const { svg } = await viewer.saveSVG();
  const drawing = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
  const [x, y, width, height] = drawing.getAttribute("viewBox").split(/[ ,]+/).map(Number);
  const parts = width > 2.2 * height ? 2 : 1;
  for (let part = 0; part < parts; part++) {
    const copy = document.importNode(drawing, true);
    const wide = width / parts + (parts > 1 ? 60 : 0);
    copy.setAttribute("viewBox", `${x + (part > 0 ? width - wide : 0)} ${y} ${wide} ${height}`);
    copy.removeAttribute("width");
    copy.removeAttribute("height");
    copy.setAttribute("class", "paper");
    sheets.append(copy);
  }
}

async function diagram(place) {
  try {
    sheet("/webjars/bpmn-js/dist/assets/diagram-js.css");
    const [answer] = await Promise.all([fetch(place.dataset.diagram), script("/webjars/bpmn-js/dist/bpmn-navigated-viewer.production.min.js")]);
    if (!answer.ok) throw new Error(String(answer.status));
    place.replaceChildren();
    const viewer = new BpmnJS({ container: place });
    await viewer.importXML(await answer.text());
    const canvas = viewer.get("canvas");
    const elements = viewer.get("elementRegistry");
    const here = (place.dataset.marks || "").split(" ").filter((id) => id && elements.get(id));
    here.forEach((id) => canvas.addMarker(id, "here"));
    count(viewer, place.dataset.counts, elements);
    await forPaper(viewer);
    const whole = () => canvas.zoom("fit-viewport", "auto");
    const close = () => {
      const at = elements.get(here[0]);
      canvas.zoom(READABLE, { x: 0, y: 0 });
      const size = canvas.viewbox().outer;
      canvas.viewbox({ x: at.x + at.width / 2 - size.width / 2 / READABLE, y: at.y + at.height / 2 - size.height / 2 / READABLE, width: size.width / READABLE, height: size.height / READABLE });
    };
    const tools = document.createElement("div");
    tools.className = "tools";
    const tool = (words, act) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "small secondary outline";
      button.textContent = words;
      button.addEventListener("click", act);
      tools.append(button);
    };
    if (here.length > 0) tool("Where it stands", close);
    tool("Whole playbook", whole);
    tool("Closer", () => canvas.zoom(canvas.zoom() * 1.3));
    tool("Further", () => canvas.zoom(canvas.zoom() / 1.3));
    place.before(tools);
    whole();
    if (here.length > 0 && canvas.zoom() < READABLE) close();
  } catch {
    say(place, "The diagram could not be drawn. The steps below are complete.");
  }
}

document.querySelectorAll("[data-print]").forEach((button) => button.addEventListener("click", () => window.print()));
document.querySelectorAll("[data-course]").forEach(chart);
document.querySelectorAll("[data-waterfall]").forEach((canvas) => waterfall(canvas, difference));
document.querySelectorAll("[data-losses]").forEach((canvas) => waterfall(canvas, losses));
document.querySelectorAll("[data-diagram]").forEach(diagram);

// Copied as it looks, so that lists and bold words arrive in the mail; this way works without https, too.
document.addEventListener("click", (event) => {
  const button = event.target.closest?.("[data-copy]");
  const text = button && document.getElementById(button.dataset.copy);
  if (!text) return;
  const selection = window.getSelection();
  selection.selectAllChildren(text);
  const copied = document.execCommand("copy");
  if (copied) selection.removeAllRanges();
  button.parentElement.querySelector(".copied").textContent = copied ? "Copied" : "Selected: press Ctrl and C";
});

// A preview needs the first rows only; the whole file goes up once, with the import itself.
const FIRST_BYTES = 1 << 20;
document.addEventListener("htmx:configRequest", (event) => {
  const chooser = event.target.closest?.("form")?.querySelector("[data-first-rows]");
  const file = chooser?.files[0];
  if (file && file.size > FIRST_BYTES) event.detail.formData.set(chooser.name, file.slice(0, FIRST_BYTES), file.name);
});

// A field that says nothing about the preview does not ask for a new one.
document.addEventListener("change", (event) => { if (event.target.dataset.quiet !== undefined) event.stopPropagation(); }, true);

// Better before the upload than after it.
document.addEventListener("change", (event) => {
  const file = event.target.dataset.largest && event.target.files[0];
  if (!file || file.size <= Number(event.target.dataset.largest)) return;
  event.stopPropagation();
  event.target.value = "";
  trouble(`${file.name} is larger than 32 MB. Split it and import the parts.`);
}, true);

// What htmx could not fetch is said where people look, instead of nothing happening.
function trouble(words) {
  let line = document.getElementById("trouble");
  if (!line) {
    line = document.createElement("p");
    line.id = "trouble";
    line.className = "notice problem";
    line.setAttribute("role", "alert");
    document.getElementById("content").prepend(line);
  }
  line.textContent = words;
}

const SAID = {
  401: "You were signed out. Sign in again; what you typed is still here.",
  403: "Your role does not include this, or you were signed out meanwhile. Load the page again.",
  404: "That is not there any more. Load the page again.",
  413: "The file is too large. Split it and import the parts.",
};
document.addEventListener("htmx:responseError", (event) => trouble(SAID[event.detail.xhr.status] || "That did not work. Try again; if it happens again, tell your administrator."));
document.addEventListener("htmx:sendError", () => trouble("Playmaker cannot be reached. Check your connection and try again."));
document.addEventListener("htmx:afterSwap", () => document.getElementById("trouble")?.remove());
