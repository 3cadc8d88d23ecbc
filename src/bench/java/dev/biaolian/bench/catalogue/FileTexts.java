package dev.biaolian.bench.catalogue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.biaolian.kernel.Ids;

/**
 * Gives one of forty records the text of a file, of some 2,000 characters put together from halves
 * of titles, so that a question is looked for in texts too. Each goes as far as its record. They
 * are entered as if they had been read out, behind the back of the index: it has to be built anew.
 */
public final class FileTexts {

  private static final long SEED = 20_261_127;
  private static final int ONE_OF = 40;
  private static final int CHARACTERS = 2000;
  private static final int BATCH = 500;
  private static final String SYNTHETIC = "（合成）";

  private record Owner(UUID standard, String bureau) {}

  private FileTexts() {}

  public static void enter(Connection connection) throws SQLException {
    List<Owner> owners = new ArrayList<>();
    List<String> titles = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select id, owner_bureau, title_zh from standard
                where owner_bureau is not null order by number
                """)) {
      for (int i = 0; row.next(); i++) {
        titles.add(row.getString(3).replace(SYNTHETIC, ""));
        if (i % ONE_OF == 0) {
          owners.add(new Owner(uuid(row.getBytes(1)), row.getString(2)));
        }
      }
    }
    connection.setAutoCommit(false);
    store(connection, owners, titles);
    connection.commit();
    connection.setAutoCommit(true);
    System.out.printf("%d records have a text of %d characters%n", owners.size(), CHARACTERS);
  }

  private static void store(Connection connection, List<Owner> owners, List<String> titles)
      throws SQLException {
    Random random = new Random(SEED);
    try (PreparedStatement document =
            connection.prepareStatement(
                """
                insert into document
                  (id, owner_code, file_name, media_type, byte_size, sha256, stored_at)
                values (?, ?, '正文.txt', 'text/plain', ?, repeat('0', 64), now(6))
                """);
        PreparedStatement state =
            connection.prepareStatement(
                """
                insert into document_text (document_id, state, page_count, blind_pages, cut,
                  attempts, changed_at, version)
                values (?, 'READY', 1, 0, false, 0, now(6), 0)
                """);
        PreparedStatement content =
            connection.prepareStatement(
                "insert into document_text_content (document_id, content) values (?, ?)");
        PreparedStatement file =
            connection.prepareStatement(
                """
                insert into standard_file (id, standard_id, document_id, kind, added_at)
                values (?, ?, ?, 'TEXT', now(6))
                """)) {
      List<PreparedStatement> all = List.of(document, state, content, file);
      for (int i = 0; i < owners.size(); i++) {
        byte[] id = bytes(Ids.next());
        String text = text(titles, random);
        bind(document, id, owners.get(i).bureau(), text.getBytes(StandardCharsets.UTF_8).length);
        bind(state, id);
        bind(content, id, text);
        bind(file, bytes(Ids.next()), bytes(owners.get(i).standard()), id);
        if ((i + 1) % BATCH == 0 || i + 1 == owners.size()) {
          for (PreparedStatement one : all) {
            one.executeBatch();
          }
        }
      }
    }
  }

  private static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    statement.addBatch();
  }

  private static String text(List<String> titles, Random random) {
    StringBuilder text = new StringBuilder(CHARACTERS + 100);
    while (text.length() < CHARACTERS) {
      String one = titles.get(random.nextInt(titles.size()));
      String other = titles.get(random.nextInt(titles.size()));
      text.append(one, 0, one.length() / 2)
          .append(other, other.length() / 2, other.length())
          .append("。\n");
    }
    return text.toString();
  }

  private static UUID uuid(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new UUID(buffer.getLong(), buffer.getLong());
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }
}
