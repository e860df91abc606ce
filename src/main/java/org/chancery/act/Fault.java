package org.chancery.act;

/**
 * One thing that is wrong with what was sent.
 *
 * @param pointer where, as a JSON pointer (RFC 6901) into the body
 * @param code what, in one word for programs
 * @param detail what, in a sentence that does not repeat the input
 */
public record Fault(String pointer, String code, String detail) {

  /** The field of the outermost object in which it lies; empty when it is the whole. */
  public String field() {
    String first = pointer.split("/", 3).length < 2 ? "" : pointer.split("/", 3)[1];
    return first.replace("~1", "/").replace("~0", "~");
  }

  /** The same fault seen from an outer object. */
  public Fault below(String prefix) {
    return new Fault(prefix + pointer, code, detail);
  }
}
