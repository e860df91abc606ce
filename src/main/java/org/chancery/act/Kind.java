package org.chancery.act;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the catalogue says of a kind of act beyond what its components tell. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Kind {
  /** The name on the wire and on disk, in kebab case; it never changes. */
  String name();

  /** What an act of this kind is, in one sentence. */
  String definition();

  /** A whole command of this kind as JSON, to start from. */
  String example();
}
