// What the script of a page adds: nothing is only here. It reads the page and changes classes and sizes, no more.
(() => {
"use strict";
const root = document.documentElement, prefix = root.dataset.prefix;
const all = (selector, inside = document) => [...inside.querySelectorAll(selector)];
const byId = (id) => document.getElementById(id);
const bare = (id, key) => id.slice(prefix.length + key.length);
// ---- colours
const themes = all(".themes button");
const setTheme = (theme) => {
	for (const button of themes) {
		button.setAttribute("aria-pressed", button.dataset.theme === theme);
		root.classList.toggle(button.dataset.theme, button.dataset.theme === theme);
	}
};
for (const button of themes) button.addEventListener("click", () => setTheme(button.dataset.theme));
setTheme(root.className);

root.classList.add("script");

// ---- one journey
const journeys = all("article").map((article) => {
	const key = article.dataset.key.slice(prefix.length);
	const views = all(".view", article);
	const rows = all("tbody tr", article);
	const boxes = all("[data-segment]", article);
	let words = "";

	// The pictures' parts that stand for a touchpoint, by its name.
	const cards = new Map();
	for (const card of all("g.touchpoint", article)) {
		const name = bare(card.id, key).replace(/^(map|flow)\.touchpoint-/, "");
		cards.set(name, [...(cards.get(name) ?? []), card]);
	}

	// ---- segments: what is for none of those chosen goes
	const isFor = (element) => {
		const names = element.dataset.for?.split(" ");
		return !names || !boxes.length || names.some((name) => boxes.some((box) => box.checked && box.dataset.segment === name));
	};
	const matches = (row) => !words || row.textContent.toLowerCase().includes(words);
	const refresh = () => {
		const found = new Set();
		for (const row of rows) {
			row.hidden = !isFor(row) || !matches(row);
			if (!row.hidden && words) found.add(row.dataset.t);
		}
		for (const part of all("svg [data-for]", article)) {
			const gone = !isFor(part), card = part.classList.contains("touchpoint");
			part.classList.toggle("faded", gone && card);
			part.style.display = gone && !card ? "none" : "";
		}
		for (const [name, parts] of cards)
			for (const part of parts)
				part.classList.toggle("faded", !isFor(part) || (words && !found.has(name)));
		return rows.filter((row) => !row.hidden).length;
	};
	for (const box of boxes) box.addEventListener("change", refresh);

	// ---- lanes: a picture closes up where one is left out
	const map = article.querySelector('.view[data-view="map"] svg.picture, .view[data-view="map"] .sheet > svg');
	const height = map ? map.viewBox.baseVal.height : 0;
	const strip = map?.parentElement.querySelector(".strip");
	const lineTop = (part) => part.tagName === "path" && /^M[\d.]+ ([\d.]+)L/.exec(part.getAttribute("d"))?.[1];
	const bandsOf = (svg) => {
		const bands = [], tail = [], tall = [];
		let open = [], top = 0;
		for (const part of svg?.children ?? []) {
			const line = /j-(lane-line|visibility|interaction|line-name)\b/.test(part.getAttribute("class"));
			if (part.matches("g.lane")) {
				bands.push({ parts: [...open, part], top, lane: part });
				open = [];
			} else if (line) {
				open.push(part);
				top = +lineTop(part) || top;
			} else if (bands.length) tail.push(part);
			else if (part.tagName === "rect" && +part.getAttribute("height") > height / 3) tall.push([part, +part.getAttribute("height")]);
		}
		tail.push(...open);
		bands.forEach((band, i) => { band.height = (bands[i + 1]?.top ?? top) - band.top; });
		return { bands, tail, tall };
	};
	const pictures = [bandsOf(map), bandsOf(strip)], bands = pictures[0].bands;
	const closeUp = ({ bands: own, tail, tall }) => {
		let gone = 0;
		for (const [i, band] of own.entries()) {
			for (const part of band.parts) {
				part.style.display = bands[i].off ? "none" : "";
				part.style.transform = gone ? `translateY(${-gone}px)` : "";
			}
			gone += bands[i].off ? bands[i].height : 0;
		}
		for (const part of tail) part.style.transform = gone ? `translateY(${-gone}px)` : "";
		for (const [rect, full] of tall) rect.setAttribute("height", full - gone);
		return gone;
	};
	const place = () => {
		const [gone] = pictures.map(closeUp);
		for (const svg of [map, strip]) svg.viewBox.baseVal.height = height - gone;
		zoomTo(map.closest(".view"));
	};
	const list = article.querySelector(".lane-list"), menu = article.querySelector("details");
	menu.hidden = !bands.length;
	for (const band of bands) {
		const label = document.createElement("label"), box = document.createElement("input");
		box.type = "checkbox";
		box.checked = true;
		box.addEventListener("change", () => { band.off = !box.checked; place(); });
		label.append(box, band.lane.getAttribute("aria-label"));
		list.append(label);
	}
	menu.addEventListener("toggle", () => {
		list.classList.remove("before");
		list.classList.toggle("before", list.getBoundingClientRect().right > innerWidth);
	});
	menu.addEventListener("keydown", (event) => {
		if (event.key !== "Escape") return;
		menu.open = false;
		menu.querySelector("summary").focus();
	});
	document.addEventListener("click", (event) => { if (!menu.contains(event.target)) menu.open = false; });

	// ---- zoom and pan
	const zooms = new Map();
	const shown = () => views.find((view) => !view.hidden);
	const sheetOf = (view) => view.querySelector(".sheet");
	const fit = (view) => {
		const sheet = sheetOf(view), box = sheet.firstElementChild.viewBox.baseVal;
		return Math.min(1, (sheet.clientWidth - 2) / box.width);
	};
	function zoomTo(view, zoom = zooms.get(view), x, y) {
		const sheet = view && sheetOf(view), svg = sheet?.firstElementChild;
		if (!svg) return;
		const box = svg.viewBox.baseVal, before = svg.clientWidth / box.width || 1;
		const atX = x ?? sheet.clientWidth / 2, atY = y ?? sheet.clientHeight / 2;
		const left = (sheet.scrollLeft + atX) / before, up = (sheet.scrollTop + atY) / before;
		zoom = Math.min(4, Math.max(.05, zoom));
		zooms.set(view, zoom);
		for (const one of sheet.children) {
			one.style.width = `${one.viewBox.baseVal.width * zoom}px`;
			one.style.height = `${box.height * zoom}px`;
		}
		sheet.scrollTo({ left: left * zoom - atX, top: up * zoom - atY, behavior: "instant" });
		article.querySelector(".zoom output").textContent = `${Math.round(zoom * 100)}%`;
	}
	const steps = { in: 1.25, out: 1 / 1.25 };
	const zoomBy = (how) => {
		const view = shown();
		if (how === "full") sheetOf(view)?.requestFullscreen?.();
		else if (sheetOf(view)) zoomTo(view, how === "fit" ? fit(view) : zooms.get(view) * steps[how]);
	};
	for (const button of all("[data-zoom]", article)) button.addEventListener("click", () => zoomBy(button.dataset.zoom));
	for (const view of views) {
		const sheet = sheetOf(view);
		let held = null;
		if (!sheet) continue;
		sheet.addEventListener("scroll", () => sheet.classList.toggle("scrolled", sheet.scrollLeft > 0), { passive: true });
		sheet.addEventListener("wheel", (event) => {
			if (!event.ctrlKey && !event.metaKey) return;
			const box = sheet.getBoundingClientRect();
			event.preventDefault();
			zoomTo(view, zooms.get(view) * Math.exp(-event.deltaY / 300), event.clientX - box.left, event.clientY - box.top);
		}, { passive: false });
		sheet.addEventListener("keydown", (event) => {
			const how = { "+": "in", "=": "in", "-": "out", "0": "fit", "f": "full" }[event.key];
			if (how && !event.ctrlKey && !event.metaKey && !event.altKey) zoomBy(how);
		});
		sheet.addEventListener("pointerdown", (event) => {
			if (event.pointerType !== "mouse" || event.button || event.target.closest("a")) return;
			held = { x: event.clientX + sheet.scrollLeft, y: event.clientY + sheet.scrollTop };
		});
		sheet.addEventListener("pointermove", (event) => {
			if (!held || !event.buttons) return;
			sheet.classList.add("dragged");
			sheet.scrollTo({ left: held.x - event.clientX, top: held.y - event.clientY, behavior: "instant" });
		});
		addEventListener("pointerup", () => { held = null; setTimeout(() => sheet.classList.remove("dragged")); });
		sheet.addEventListener("click", (event) => {
			const card = event.target.closest("g.touchpoint");
			if (!card || event.target.closest("a") || sheet.classList.contains("dragged")) return;
			location.hash = prefix + key + bare(card.id, key).replace(/^(map|flow)\.touchpoint-/, "");
		});
	}

	// ---- views: one at a time
	const show = (name) => {
		for (const view of views) view.hidden = view.dataset.view !== name;
		for (const button of all(".views button", article)) button.setAttribute("aria-pressed", button.dataset.view === name);
		menu.hidden = name !== "map" || !bands.length;
		const view = shown();
		if (sheetOf(view)) zoomTo(view, zooms.get(view) ?? Math.max(fit(view), .6));
		article.querySelector(".zoom").hidden = !sheetOf(view);
	};
	for (const button of all(".views button", article)) button.addEventListener("click", () => show(button.dataset.view));

	article.querySelector(".tools").hidden = false;
	show(article.dataset.view);

	// ---- a touchpoint that a link leads to, in the pictures too
	const choose = (name) => {
		for (const [other, parts] of cards)
			for (const part of parts) part.classList.toggle("chosen", other === name);
		const view = shown(), sheet = sheetOf(view), card = cards.get(name)?.find((part) => view.contains(part));
		if (!card) return;
		const box = card.getBoundingClientRect(), frame = sheet.getBoundingClientRect();
		sheet.scrollBy({ left: box.left + box.width / 2 - frame.left - frame.width / 2,
			top: box.top - frame.top - frame.height / 3, behavior: "instant" });
	};
	return { article, key, choose, search: (text) => { words = text; return refresh(); } };
});

// ---- search
const search = document.querySelector(".search input"), found = document.querySelector(".found");
const findings = all(".findings tbody tr");
search.addEventListener("input", () => {
	const words = search.value.trim().toLowerCase();
	const count = journeys.reduce((sum, journey) => sum + journey.search(words), 0)
		+ findings.filter((row) => !(row.hidden = !row.textContent.toLowerCase().includes(words))).length;
	found.textContent = words ? `${count} found` : "";
});
search.addEventListener("keydown", (event) => {
	if (event.key === "Enter" && search.value.trim())
		document.querySelector("tbody tr:not([hidden])")?.scrollIntoView({ block: "center" });
	if (event.key !== "Escape") return;
	search.value = "";
	search.dispatchEvent(new Event("input"));
});
document.querySelector(".controls").hidden = false;

// ---- sorting of the ranked tables
for (const table of all("table.opportunities, table.pains, table.metrics")) {
	const heads = all("thead th", table), body = table.tBodies[0], order = [...body.rows];
	const value = (row, column) => row.cells[column].textContent.trim().replace("\u2212", "-");
	heads.forEach((head, column) => {
		const button = document.createElement("button"), number = head.classList.contains("number");
		button.type = "button";
		button.textContent = head.textContent;
		head.replaceChildren(button);
		if (table.matches(".opportunities") && button.textContent === "Priority") head.setAttribute("aria-sort", "descending");
		button.addEventListener("click", () => {
			const up = head.getAttribute("aria-sort") === (number ? "descending" : null);
			const ways = number ? (up ? 1 : -1) : head.getAttribute("aria-sort") === "ascending" ? -1 : 1;
			for (const other of heads) other.removeAttribute("aria-sort");
			head.setAttribute("aria-sort", ways > 0 ? "ascending" : "descending");
			const rows = [...order].sort((a, b) => {
				const left = value(a, column), right = value(b, column);
				if (!left || !right) return !left - !right;
				return ways * (number ? parseFloat(left.replace(/[^\d.-]/g, "")) - parseFloat(right.replace(/[^\d.-]/g, ""))
					: left.localeCompare(right));
			});
			body.append(...rows);
		});
	});
}

// ---- links to a touchpoint
const follow = () => {
	const id = decodeURIComponent(location.hash.slice(1)), target = byId(id);
	const journey = journeys.find((one) => target ? one.article.contains(target) : true);
	for (const row of all("tr.chosen")) row.classList.remove("chosen");
	if (!target?.matches("tr")) return;
	target.classList.add("chosen");
	journey.choose(target.dataset.t);
};
addEventListener("hashchange", follow);
follow();
})();
