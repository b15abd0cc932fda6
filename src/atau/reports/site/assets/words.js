// A word of the query, and the words of terms that it can be: a stem with one of the endings that may follow it.
"use strict";

const atau = { languages: [], concepts: [] };

// How a word of the query is a word of a term, the best first.
atau.CITATION = 0; // as the term has it
atau.FORM = 1; // another form of it
atau.MISSPELT = 2; // a form of it, with other letters typed for its own
atau.BEGINNING = 3; // the beginning of one of its forms
atau.MISSPELT_BEGINNING = 4;

atau.addLanguage = function (language) {
  language.stems = Object.entries(language.stems);
  atau.languages.push(language);
};

atau.addConcepts = function (concepts) {
  atau.concepts.push(...concepts);
};

(function () {
  const INSIDE = "\\u0300-\\u036f\\u00ad\\u200b-\\u200d\\u2060\\ufeff"; // combining marks, soft hyphen, invisible signs
  const PART = `[\\p{L}\\p{N}_][\\p{L}\\p{N}_${INSIDE}]*`;
  const APOSTROPHES = "'\\u2019\\u02bc";
  const HYPHENS = "\\-\\u2010\\u2011";
  const PIECE = new RegExp(`${PART}(?:[${APOSTROPHES}]${PART})*`, "gu");
  const WORD = new RegExp(`${PART}(?:[${HYPHENS}${APOSTROPHES}]${PART})*`, "gu");
  const SIGNS = { "ё": "е", "\u2010": "-", "\u2011": "-", "\u2019": "'", "\u02bc": "'" };

  // The word as the compiled glossary writes it; the same rules as atau.languages.words.fold.
  atau.fold = function (word) {
    return word
      .toLowerCase()
      .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, "")
      .replace(/[ё\u2010\u2011\u2019\u02bc]/g, (sign) => SIGNS[sign])
      .normalize("NFC")
      .replace(/ё/g, "е")
      .replace(/[\u0300\u0301]/g, "");
  };

  // The folded words of a text; with `splits` each part of a hyphenated word is one.
  atau.words = function (text, splits) {
    return Array.from(text.matchAll(splits ? PIECE : WORD), (match) => atau.fold(match[0]));
  };

  // The words of terms that a folded word can be: a Map from the number of a slot to how.
  atau.read = function (word, language) {
    const found = new Map();
    readInto(found, word, language, false);
    const mended = withoutLookAlikes(word, language);
    if (mended !== word) readInto(found, mended, language, true);
    return found;
  };

  // Letters of another alphabet are slips only in a word that has letters of its own as well.
  function withoutLookAlikes(word, language) {
    const letters = Array.from(word);
    const strange = letters.filter((letter) => letter in language.alike).length;
    if (!strange || strange === letters.length) return word;
    return letters.map((letter) => language.alike[letter] || letter).join("");
  }

  function readInto(found, word, language, mended) {
    for (const [stem, uses] of language.stems) {
      const start = along(stem, word, language.typed);
      if (!start) continue;
      for (let at = 0; at < uses.length; at += 2) {
        const slot = uses[at];
        let how = start.ended
          ? ended(start.repaired)
          : follow(language, uses[at + 1], word, start.place, start.repaired);
        if (how === null) continue;
        if (start.exactly && language.endings[uses[at + 1]][""]) how = start.repaired ? atau.MISSPELT : atau.FORM;
        if (how === atau.FORM && language.words[slot] === word) how = atau.CITATION;
        if (mended) how = Math.max(how, how >= atau.BEGINNING ? atau.MISSPELT_BEGINNING : atau.MISSPELT);
        if (!found.has(slot) || how < found.get(slot)) found.set(slot, how);
      }
    }
  }

  const ended = (repaired) => (repaired ? atau.MISSPELT_BEGINNING : atau.BEGINNING);

  // Read the word along the stem. Null where they part; `ended` where the word ends first, or `exactly` with the stem.
  function along(stem, word, typed) {
    let place = 0;
    let repaired = false;
    for (let at = 0; at < stem.length; at += 1) {
      const others = typed[stem[at]];
      if (place < word.length && stem[at] === word[place]) {
        place += 1;
      } else if (place === word.length) {
        return { ended: true, exactly: false, place, repaired };
      } else if (others && others.includes(word[place])) {
        place += 1;
        repaired = true;
      } else if (others === "") {
        repaired = true; // a hyphen that was left out
      } else {
        return null;
      }
    }
    return { ended: place === word.length, exactly: place === word.length, place, repaired };
  }

  // Read the rest of the word along the endings from a node; the best way to read it, or null.
  function follow(language, node, word, place, repaired) {
    const letters = language.endings[node];
    if (place === word.length) {
      return letters[""] ? (repaired ? atau.MISSPELT : atau.FORM) : ended(repaired);
    }
    let best = null;
    const step = (next, from, mended) => {
      const how = follow(language, next, word, from, mended);
      if (how !== null && (best === null || how < best)) best = how;
    };
    for (const letter in letters) {
      if (!letter) continue;
      const others = language.typed[letter];
      if (letter === word[place]) step(letters[letter], place + 1, repaired);
      else if (others && others.includes(word[place])) step(letters[letter], place + 1, true);
      else if (others === "") step(letters[letter], place, true);
    }
    return best;
  }
})();
