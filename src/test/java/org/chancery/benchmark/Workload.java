package org.chancery.benchmark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import org.chancery.record.Command;
import org.chancery.record.CommandReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * The public, seeded workload: relationships of Zipf-skewed sizes, of which the largest holds about
 * an eighth of all records; a third of the records open or change a fact, the others only count.
 */
final class Workload {
  private static final String[] STATES = {
    "IRN", "RUS", "TUR", "USA", "CHN", "FRA", "GBR", "DEU", "ISR", "SAU", "SYR", "UKR", "IND",
    "JPN", "EGY", "BRA", "CAN", "ITA", "ESP", "POL", "SWE", "NOR", "FIN", "GRC", "ROU", "HUN",
    "AUT", "CHE", "BEL", "NLD", "DNK", "PRT", "MEX", "ARG", "CHL", "PER", "COL", "VEN", "CUB",
    "KOR", "PRK", "VNM", "THA", "IDN", "MYS", "SGP"
  };

  private final Random random;
  private final CommandReader reader;
  private final List<String[]> pairs = new ArrayList<>();
  private final double[] upTo;

  Workload(long seed, CommandReader reader, int relationships) {
    this.random = new Random(seed);
    this.reader = reader;
    for (int a = 0; a < STATES.length; a++) {
      for (int b = a + 1; b < STATES.length && pairs.size() < relationships; b++) {
        pairs.add(new String[] {STATES[a], STATES[b]});
      }
    }
    this.upTo = new double[pairs.size()];
    double sum = 0;
    for (int rank = 0; rank < upTo.length; rank++) {
      sum += 1.0 / (rank + 1);
      upTo[rank] = sum;
    }
  }

  /** The relationship of a rank; the first is the largest. */
  String relationship(int rank) {
    String[] pair = pairs.get(rank);
    return pair[0].compareTo(pair[1]) < 0 ? pair[0] + "-" + pair[1] : pair[1] + "-" + pair[0];
  }

  int rank() {
    double at = random.nextDouble() * upTo[upTo.length - 1];
    int rank = 0;
    while (upTo[rank] < at) {
      rank++;
    }
    return rank;
  }

  LocalDate day() {
    return LocalDate.of(1990, 1, 1).plusDays(random.nextInt(12_000));
  }

  /** The n-th command. */
  Command command(int n) {
    return draw(n, this::read);
  }

  /** The n-th command as a line of a file. */
  String line(int n) {
    return draw(n, (command, body) -> "{\"command\":\"" + command + "\"," + body.substring(1));
  }

  private <T> T draw(int n, BiFunction<String, String, T> reading) {
    String[] pair = pairs.get(rank());
    String day = random.nextInt(5) == 0 ? day().toString().substring(0, 7) : day().toString();
    String header = "{\"record\":\"w-%07d\",\"occurred\":\"%s\",\"act\":".formatted(n, day);
    int dice = random.nextInt(100);
    if (dice < 20) {
      return reading.apply("RecordAgreementProposal", header + proposal(pair, n) + "}");
    }
    if (dice < 35) {
      return reading.apply("RecordAgreementSignature", header + signature(pair, n) + "}");
    }
    return reading.apply("RecordVisit", header + visit(pair) + "}");
  }

  private String proposal(String[] pair, int n) {
    return "{\"instrument\":\"i-%07d\",\"title\":\"Agreement %d\",\"proposedBy\":\"%s\",\"parties\":[\"%s\",\"%s\"]}"
        .formatted(n, n, pair[0], pair[0], pair[1]);
  }

  private String signature(String[] pair, int n) {
    return "{\"instrument\":\"i-%07d\",\"parties\":[\"%s\",\"%s\"]}"
        .formatted(random.nextInt(n + 1), pair[0], pair[1]);
  }

  private static String visit(String[] pair) {
    return "{\"guest\":{\"name\":\"A. Guest\",\"of\":\"%s\"},\"host\":\"%s\"}"
        .formatted(pair[0], pair[1]);
  }

  private Command read(String command, String body) {
    return reader.read(command, JsonMapper.shared().readTree(body));
  }

  static Workload standard(CommandReader reader) {
    return new Workload(2022, reader, 1000);
  }
}
