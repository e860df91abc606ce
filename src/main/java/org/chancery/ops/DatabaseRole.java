package org.chancery.ops;

/**
 * A login of the database.
 *
 * @param name the role's name in PostgreSQL
 * @param password its password in plain text, never shown by {@link #toString()}
 */
public record DatabaseRole(String name, String password) {

  @Override
  public String toString() {
    return name;
  }
}
