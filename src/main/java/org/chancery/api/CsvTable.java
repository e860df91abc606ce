package org.chancery.api;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list as flat text: a line of names, then a line for every row, read as they are written.
 *
 * @param columns their names
 * @param rows their cells, in the order of the columns; an absent cell is empty
 */
record CsvTable(List<String> columns, Stream<List<@Nullable Object>> rows) {}
