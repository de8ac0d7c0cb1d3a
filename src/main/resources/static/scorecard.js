// The editor of a scorecard. It draws what the page brings as data, and writes it back into the form when something changes.
const form = document.getElementById("editor");
const data = JSON.parse(document.getElementById("scorecard-data").textContent);
const kept = document.getElementById("scorecard-draft");
const content = kept ? JSON.parse(kept.textContent) : data.content;
content.overrides ??= { judgement: 30, judgementDays: 90, championLeft: 60, cancellation: 0 };
const DIMENSIONS = ["USAGE", "OUTCOME", "SENTIMENT", "RELATIONSHIP", "SERVICE", "SUPPORT"];
const word = (key) => key.charAt(0) + key.slice(1).toLowerCase();
const rounded = (value, digits = 4) => Number(Number(value).toFixed(digits));

function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (key in made && key !== "list") made[key] = value;
    else made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

function drawn(name, attributes = {}) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

function write() {
  form.elements.content.value = JSON.stringify(content);
}

function number(label, holder, key, attributes) {
  return element("label", {}, label, element("input", {
    type: "number", step: "any", ...attributes, value: holder[key],
    oninput: (event) => { if (event.target.value !== "") { holder[key] = Number(event.target.value); write(); } },
  }));
}

function bands() {
  const limits = content.bands;
  const dwell = element("label", {}, "Must hold for", element("select", { onchange: (event) => { limits.dwell = event.target.value; write(); } },
    ...[...new Set([limits.dwell, "PT0S", "PT12H", "P1D", "P2D", "P3D", "P7D"])].map((value) => element("option", { value, selected: value === limits.dwell }, { PT0S: "no time", PT12H: "12 hours", P1D: "1 day", P2D: "2 days", P3D: "3 days", P7D: "7 days" }[value] || value))));
  form.querySelector("[data-place=bands]").replaceChildren(
    number("Green from", limits, "green", { min: 0, max: 100 }),
    number("Yellow from", limits, "yellow", { min: 0, max: 100 }),
    number("Points past a border", limits, "hysteresis", { min: 0, max: 50 }),
    dwell,
    number("Unknown below this coverage (0-1)", limits, "coverage", { min: 0, max: 1 }),
    number("At most, after the CSM judged 1 of 5", content.overrides, "judgement", { min: 0, max: 100 }),
    number("which holds for days", content.overrides, "judgementDays", { min: 1, step: 1 }),
    number("At most, while the champion is gone", content.overrides, "championLeft", { min: 0, max: 100 }),
    number("At most, after a cancellation", content.overrides, "cancellation", { min: 0, max: 100 }));
}

// Sliders of one group: their shares add up to 100, so what one gets is taken from the others in proportion.
function group(holders) {
  const sum = () => holders.reduce((all, holder) => all + holder.weight, 0) || 1;
  const lines = [];
  const show = () => lines.forEach(({ slider, share, holder }) => {
    const percent = (holder.weight / sum()) * 100;
    slider.value = percent;
    slider.setAttribute("aria-valuetext", `${percent.toFixed(1)} percent`);
    share.textContent = `${percent.toFixed(1)} %`;
  });
  const line = (holder, label) => {
    const share = element("output", {});
    const slider = element("input", { type: "range", min: 0.5, max: 100, step: 0.5, "aria-label": label, oninput: () => {
      const all = sum();
      const wanted = holders.length === 1 ? 100 : Math.min(Number(slider.value), 100 - 0.5 * (holders.length - 1));
      const others = all - holder.weight;
      for (const other of holders) if (other !== holder) other.weight = rounded(Math.max(0.5, (other.weight / others) * (100 - wanted)));
      holder.weight = rounded(wanted);
      show();
      write();
    } });
    lines.push({ slider, share, holder });
    return element("div", { className: "share", title: label }, slider, share);
  };
  return { line, show };
}

const WIDTH = 240;
const HEIGHT = 96;
const EDGE = 10;

function plot(entry, measure) {
  const picture = drawn("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, class: "curve", role: "group", "aria-label": `Curve of ${measure.title}` });
  const pairs = () => entry.points ?? entry.steps;
  const range = () => {
    const xs = pairs().map((pair) => pair[0]);
    const low = Math.min(...xs), high = Math.max(...xs), wide = high - low || Math.abs(high) || 1;
    return [low - wide * 0.15, high + wide * 0.15];
  };
  let [low, high] = range();
  const left = (x) => EDGE + ((x - low) / (high - low)) * (WIDTH - 2 * EDGE);
  const top = (y) => HEIGHT - EDGE - (y / 100) * (HEIGHT - 2 * EDGE);
  const put = (index, x, y) => {
    const all = pairs(), gap = (high - low) / 1000;
    const least = index > 0 ? all[index - 1][0] + gap : -Infinity;
    const most = index < all.length - 1 ? all[index + 1][0] - gap : Infinity;
    all[index] = [rounded(Math.min(most, Math.max(least, x)), 3), Math.round(Math.min(100, Math.max(0, y)))];
    write();
    draw();
  };
  const path = () => {
    const all = pairs();
    let way = `M ${left(low)} ${top(all[0][1])}`;
    all.forEach(([x, y]) => { way += entry.points ? ` L ${left(x)} ${top(y)}` : ` H ${left(x)} V ${top(y)}`; });
    return `${way} H ${left(high)}`;
  };
  function draw(focus) {
    picture.replaceChildren(
      drawn("rect", { x: EDGE, y: EDGE, width: WIDTH - 2 * EDGE, height: HEIGHT - 2 * EDGE, class: "ground" }),
      drawn("path", { d: path(), class: "line" }));
    pairs().forEach(([x, y], index) => {
      const point = drawn("circle", { cx: left(x), cy: top(y), r: 6, tabindex: 0, role: "slider", "aria-label": `Point ${index + 1} of ${measure.title}`, "aria-valuemin": 0, "aria-valuemax": 100, "aria-valuenow": y, "aria-valuetext": `${x} gives ${y}` });
      const title = drawn("title");
      title.textContent = `${x} gives ${y}`;
      point.append(title);
      point.addEventListener("pointerdown", (event) => drag(event, index));
      point.addEventListener("keydown", (event) => {
        const step = (high - low) / 50;
        const move = { ArrowUp: [0, 1], ArrowDown: [0, -1], ArrowLeft: [-step, 0], ArrowRight: [step, 0] }[event.key];
        if (event.key === "Delete" && pairs().length > 1) { pairs().splice(index, 1); write(); draw(); }
        if (!move) return;
        event.preventDefault();
        put(index, x + move[0], y + move[1]);
        picture.querySelectorAll("circle")[index].focus();
      });
      picture.append(point);
      if (index === focus) point.focus();
    });
    picture.dispatchEvent(new CustomEvent("moved"));
  }
  function drag(event, index) {
    event.preventDefault();
    const box = picture.getBoundingClientRect();
    const follow = (move) => put(index,
      low + (((move.clientX - box.left) / box.width) * WIDTH - EDGE) / (WIDTH - 2 * EDGE) * (high - low),
      ((HEIGHT - EDGE - ((move.clientY - box.top) / box.height) * HEIGHT) / (HEIGHT - 2 * EDGE)) * 100);
    const done = () => { removeEventListener("pointermove", follow); [low, high] = range(); draw(index); };
    addEventListener("pointermove", follow);
    addEventListener("pointerup", done, { once: true });
  }
  picture.redraw = () => { [low, high] = range(); draw(); };
  draw();
  return picture;
}

function curve(entry, measure) {
  const picture = plot(entry, measure);
  const pairs = () => entry.points ?? entry.steps;
  const text = element("input", { "aria-label": `Points of ${measure.title}, as value:score`, onchange: () => {
    const read = text.value.split(",").map((pair) => pair.split(":").map(Number));
    if (read.some((pair) => pair.length !== 2 || pair.some(Number.isNaN))) return show();
    if (entry.points) entry.points = read; else entry.steps = read;
    write();
    picture.redraw();
  } });
  const show = () => { text.value = pairs().map((pair) => pair.join(":")).join(", "); };
  picture.addEventListener("moved", show);
  show();
  const kind = element("select", { "aria-label": `Kind of curve of ${measure.title}`, onchange: () => {
    const all = pairs();
    delete entry.points;
    delete entry.steps;
    entry[kind.value] = all;
    write();
    picture.redraw();
  } }, element("option", { value: "points", selected: Boolean(entry.points) }, "joined by lines"), element("option", { value: "steps", selected: Boolean(entry.steps) }, "steps"));
  const add = element("button", { type: "button", className: "small secondary outline", onclick: () => {
    const all = pairs(), last = all[all.length - 1], before = all[all.length - 2] ?? [last[0] - 1, 0];
    all.push([rounded(last[0] + (last[0] - before[0] || 1)), last[1]]);
    write();
    picture.redraw();
  } }, "Add a point");
  return element("div", { className: "curve-tools" }, picture, text, kind, add);
}

function dimensions() {
  const used = DIMENSIONS.filter((key) => content.dimensions[key]);
  const whole = group(used.map((key) => content.dimensions[key]));
  const places = used.map((key) => {
    const part = content.dimensions[key];
    const measures = data.measures.filter((measure) => measure.dimension === key);
    const inside = group(Object.values(part.measures));
    const rows = measures.filter((measure) => part.measures[measure.key]).map((measure) => {
      const entry = part.measures[measure.key];
      const days = element("input", { type: "number", min: 1, step: 1, value: entry.staleDays ?? measure.staleDays, "aria-label": `Days a value of ${measure.title} counts`, onchange: (event) => {
        if (event.target.value === "" || Number(event.target.value) === measure.staleDays) delete entry.staleDays;
        else entry.staleDays = Number(event.target.value);
        write();
      } });
      const leave = element("button", { type: "button", className: "small secondary outline", "aria-label": `Leave out ${measure.title}`, onclick: () => { delete part.measures[measure.key]; if (Object.keys(part.measures).length === 0) delete content.dimensions[key]; redraw(); } }, "Leave out");
      return element("div", { className: "measure-line" }, element("div", {}, element("b", {}, measure.title), element("small", {}, ` ${measure.unit}`), inside.line(entry, `Share of ${measure.title} within ${word(key)}`), element("label", { className: "days" }, "Counts for days", days), leave), curve(entry, measure));
    });
    inside.show();
    const missing = measures.filter((measure) => !part.measures[measure.key]);
    return element("fieldset", { className: "dimension" }, element("legend", {}, word(key)), element("small", {}, "Share of the whole score"), whole.line(part, `Share of ${word(key)}`), ...rows, ...adding(part, missing));
  });
  whole.show();
  const absent = DIMENSIONS.filter((key) => !content.dimensions[key]);
  const more = absent.map((key) => element("button", { type: "button", className: "small secondary outline", onclick: () => {
    const first = data.measures.find((measure) => measure.dimension === key);
    if (!first) return;
    content.dimensions[key] = { weight: 5, measures: { [first.key]: { weight: 10, points: [[0, 0], [1, 100]] } } };
    redraw();
  } }, `Add ${word(key)}`));
  form.querySelector("[data-place=dimensions]").replaceChildren(...places, ...more);
}

function adding(part, missing) {
  if (missing.length === 0) return [];
  const choice = element("select", { "aria-label": "Measure to add" }, ...missing.map((measure) => element("option", { value: measure.key }, measure.title)));
  return [element("div", { className: "inline" }, choice, element("button", { type: "button", className: "small secondary outline", onclick: () => { part.measures[choice.value] = { weight: 5, points: [[0, 0], [1, 100]] }; redraw(); } }, "Add this measure"))];
}

function redraw() {
  dimensions();
  write();
}

bands();
redraw();
