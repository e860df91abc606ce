package org.chancery.api;

/**
 * Something to know about an answer before one relies on it.
 *
 * @param code one word for programs
 * @param detail a sentence for people
 */
record Notice(String code, String detail) {
  static final Notice BEFORE_THE_LOG =
      new Notice("before-the-log", "at this point of knowledge the log held nothing yet");

  /** The link was made with another edition than the one that answers. */
  static Notice editionChanged(String current) {
    return new Notice(
        "edition-changed",
        "told by edition "
            + current
            + ": names, headlines, weights or rules may differ from what the link was made with");
  }
}
