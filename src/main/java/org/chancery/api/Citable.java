package org.chancery.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an address whose answers have a permanent link and a tag. Such an address takes the
 * parameter {@code edition}, which these links carry.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Citable {
  /** The parameter that names the edition by which an answer was told. */
  String EDITION = "edition";
}
