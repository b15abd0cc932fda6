// The page of the search: what is typed and chosen goes into the address, what is found into the list.
"use strict";

(function () {
  const FIELDS = ["domain", "language", "authority", "status"];
  const SHOWN = 50;
  const PAUSE = 400; // milliseconds after which the number of results is said aloud
  const texts = JSON.parse(document.getElementById("texts").textContent);
  const form = document.getElementById("search");
  const count = document.getElementById("count");
  const list = document.getElementById("results");
  const more = document.getElementById("more");
  const browse = document.getElementById("browse");
  const locale = document.documentElement.lang;
  let timer = 0;
  let found = [];
  let everything = false;
  let answered = "";

  function chosen() {
    return Object.fromEntries(FIELDS.map((name) => [name, form.elements[name].value]));
  }

  function update() {
    const query = form.elements.q.value;
    const filters = chosen();
    const wanted = JSON.stringify([query, filters]);
    if (wanted === answered) return; // leaving a field is no question: the links must stay where they are
    answered = wanted;
    const asked = Boolean(query.trim()) || FIELDS.some((name) => filters[name]);
    found = asked ? atau.search(query, filters) : [];
    everything = false;
    browse.hidden = asked;
    show();
    clearTimeout(timer);
    timer = setTimeout(() => (count.textContent = asked ? said(found.length) : ""), PAUSE);
    remember(query, filters);
  }

  const said = (number) => (number ? texts.found.replace("{number}", number) : texts.nothing);

  function show() {
    list.replaceChildren(...found.slice(0, everything ? found.length : SHOWN).map(item));
    more.hidden = everything || found.length <= SHOWN;
  }

  function remember(query, filters) {
    const address = new URLSearchParams();
    for (const [name, value] of Object.entries({ q: query, ...filters })) if (value) address.set(name, value);
    const search = address.toString();
    try {
      history.replaceState(null, "", search ? `?${search}` : location.pathname);
    } catch {
      // some browsers keep the address of a page from a disk as it is
    }
    for (const link of document.querySelectorAll("[data-locale]")) link.search = search;
  }

  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  }

  function item(result) {
    const { concept, how, shown } = result;
    const first = new Map();
    for (const [language, text, status] of concept.terms) {
      if (!first.has(language)) first.set(language, { language, text, status });
    }
    const name = first.get(locale) || first.values().next().value || { language: "en", text: concept.id };
    const link = element("a", { href: `concepts/${concept.page}.html`, lang: name.language }, name.text);
    const made = element("li", {}, element("h3", {}, link));
    if (how && (shown ? shown.text !== name.text || how !== "exact" : true)) made.append(reason(how, shown));
    const others = Array.from(first.values()).filter((term) => term !== name);
    made.append(element("p", { class: "others" }, ...others.flatMap(other)));
    made.append(element("p", { class: "domain" }, texts.domains[concept.domain] || concept.domain));
    return made;
  }

  function other({ language, text }) {
    const label = element("span", { class: "tag" }, texts.languages[language] || language);
    return [element("span", {}, label, " ", element("span", { lang: language }, text))];
  }

  function reason(how, shown) {
    const said = texts.hows[how];
    if (!shown) return element("p", { class: "how" }, said);
    const [before, after] = said.split("{term}");
    const made = element("p", { class: "how" }, before, element("span", { lang: shown.language }, shown.text), after);
    const status = texts.statuses[shown.status];
    if (status) made.append(" ", element("span", { class: `badge ${shown.status}` }, status));
    return made;
  }

  function recall() {
    const address = new URLSearchParams(location.search);
    for (const name of ["q", ...FIELDS]) {
      const value = address.get(name);
      if (value !== null) form.elements[name].value = value;
    }
    for (const name of FIELDS) if (form.elements[name].selectedIndex < 0) form.elements[name].value = "";
  }

  form.addEventListener("input", update);
  form.addEventListener("change", update);
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    update();
    const first = list.querySelector("a");
    if (first) first.focus();
  });
  document.getElementById("clear").addEventListener("click", function () {
    for (const name of ["q", ...FIELDS]) form.elements[name].value = "";
    update();
    form.elements.q.focus();
  });
  more.addEventListener("click", function () {
    const next = list.children.length;
    everything = true;
    show();
    list.children[next].querySelector("a").focus();
  });
  document.getElementById("filters").hidden = false;
  recall();
  update();
})();
