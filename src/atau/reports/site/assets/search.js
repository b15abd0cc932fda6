// From a query and filters to concepts, the best first. Nothing here knows the page.
"use strict";

// How a concept was found, the best first; the page has words for each.
atau.HOWS = [
  "exact",
  "form",
  "beginning",
  "part",
  "part-beginning",
  "misspelt",
  "misspelt-beginning",
  "misspelt-part",
  "inside",
  "alike",
  "definition",
];

(function () {
  const rank = Object.fromEntries(atau.HOWS.map((how, place) => [how, place]));
  const TERM = 0;
  const SHORTEST_IN_DEFINITION = 3;
  const COMMON = 3; // letters that two words share at least before they are alike,
  const ALIKE = 0.6; // and their share of the shorter one

  // The concepts that a query finds: [{concept, how, term, text}]. An empty query finds all, in the order of the data.
  // `filters` may name a domain, a language, an authority and a status; the last three must hold for one usage of a term.
  atau.search = function (query, filters = {}) {
    const concepts = atau.concepts.filter((concept) => fits(concept, filters));
    const readings = atau.languages.map((language) => reading(query, language)).filter((one) => one.words.length);
    if (!readings.length) return query.trim() ? [] : concepts.map((concept) => ({ concept, how: null }));
    const found = concepts.map((concept) => best(concept, query, readings)).filter(Boolean);
    return inOrder(found.length ? found : concepts.map((concept) => distant(concept, readings)).filter(Boolean));
  };

  function fits(concept, filters) {
    if (filters.domain && concept.domain !== filters.domain) return false;
    if (!filters.language && !filters.authority && !filters.status) return true;
    return concept.terms.some(
      ([language, , , usages]) =>
        (!filters.language || language === filters.language) &&
        ((!filters.authority && !filters.status) ||
          usages.some(
            ([authority, status]) =>
              (!filters.authority || authority === filters.authority) && (!filters.status || status === filters.status)
          ))
    );
  }

  function reading(query, language) {
    const words = atau.words(query, language.splits);
    return { language, words, slots: words.map((word) => atau.read(word, language)) };
  }

  function best(concept, query, readings) {
    if (concept.id === query.trim().toLowerCase()) return result(concept, "exact", 0);
    let found = null;
    for (const { language, slots } of readings) {
      concept.designations.forEach(([term, kind, , sequences], designation) => {
        if (concept.terms[term][0] !== language.tag) return;
        for (const sequence of sequences) {
          const how = compare(sequence, slots);
          if (!how) continue;
          const one = result(concept, how, designation, kind / 4 + sequence.length / 1000);
          if (!found || one.rank < found.rank) found = one;
        }
      });
    }
    return found;
  }

  // What is only looked for where no term is found: a term alike, or a definition with the words of the query.
  function distant(concept, readings) {
    return alike(concept, readings) || (isDefined(concept, readings) ? result(concept, "definition", null) : null);
  }

  function result(concept, how, designation, behind = 0) {
    const [term, kind, text] = designation === null ? [0, TERM, 0] : concept.designations[designation];
    const [language, citation, status] = concept.terms[term] || [];
    const shown = designation === null ? null : { language, text: text || citation, kind, status };
    return { concept, how, shown, rank: rank[how] + behind };
  }

  // How a sequence of a term's words is found in the words of the query; null where it is not.
  function compare(sequence, slots) {
    if (sequence.length >= slots.length) {
      const worst = Math.max(...slots.map((slot, place) => at(slot, sequence[place])));
      const whole = sequence.length === slots.length;
      if (whole && worst === atau.CITATION) return "exact";
      if (whole && worst === atau.FORM) return "form";
      const onlyLast = slots.slice(0, -1).every((slot, place) => at(slot, sequence[place]) <= atau.MISSPELT);
      if (onlyLast && [atau.CITATION, atau.FORM, atau.BEGINNING].includes(worst)) return "beginning";
      if (whole && worst === atau.MISSPELT) return "misspelt";
      if (onlyLast && worst <= atau.MISSPELT_BEGINNING) return "misspelt-beginning";
    }
    return part(sequence, slots) || inside(sequence, slots);
  }

  const at = (slot, wanted) => (slot.has(wanted) ? slot.get(wanted) : Infinity);

  // Each word of the query is some word of the term.
  function part(sequence, slots) {
    const worst = Math.max(...slots.map((slot) => Math.min(...sequence.map((wanted) => at(slot, wanted)))));
    if (worst <= atau.FORM) return "part";
    if (worst === atau.BEGINNING) return "part-beginning";
    return worst <= atau.MISSPELT_BEGINNING ? "misspelt-part" : null;
  }

  // The whole term stands in the query.
  function inside(sequence, slots) {
    for (let start = 0; start + sequence.length <= slots.length; start += 1) {
      if (sequence.every((wanted, place) => at(slots[start + place], wanted) <= atau.FORM)) return "inside";
    }
    return null;
  }

  function isDefined(concept, readings) {
    if (!concept.definition) return false;
    concept.defined = concept.defined || atau.words(concept.definition, true);
    const words = readings.find(({ language }) => language.splits)?.words || readings[0].words;
    const long = words.filter((word) => word.length >= SHORTEST_IN_DEFINITION);
    return long.length > 0 && long.every((word) => concept.defined.some((other) => other.startsWith(word)));
  }

  // Each word of the query begins like some word of the term.
  function alike(concept, readings) {
    let found = null;
    for (const { language, words } of readings) {
      concept.designations.forEach(([term, kind, , sequences], designation) => {
        if (concept.terms[term][0] !== language.tag) return;
        for (const sequence of sequences) {
          const shares = words.map((word) => Math.max(0, ...sequence.map((slot) => share(word, language.words[slot]))));
          if (!shares.every(Boolean)) continue;
          const one = result(concept, "alike", designation, kind / 4 + sequence.length / 100 - Math.min(...shares));
          if (!found || one.rank < found.rank) found = one;
        }
      });
    }
    return found;
  }

  function share(word, other) {
    let common = 0;
    while (common < word.length && word[common] === other[common]) common += 1;
    if (common < COMMON || common < ALIKE * Math.min(word.length, other.length)) return 0;
    return common / Math.max(word.length, other.length);
  }

  function inOrder(found) {
    return found.sort((one, other) => one.rank - other.rank || (one.concept.id < other.concept.id ? -1 : 1));
  }
})();
