package org.biaolian.catalogue.internal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.BasicValuedModelPart;
import org.hibernate.metamodel.mapping.EmbeddableValuedModelPart;
import org.hibernate.metamodel.mapping.JdbcMapping;
import org.hibernate.metamodel.mapping.ModelPart;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.type.descriptor.WrapperOptions;
import org.jspecify.annotations.Nullable;

/**
 * A table with its columns as Hibernate maps them: what it is called, where in an object its value
 * stands and how it is bound. Nothing of it is written down twice, so that it cannot differ from
 * what Hibernate itself would write; what is mapped otherwise than so far is refused at the start.
 */
final class MappedTable {

  private final String name;
  private final List<String> columns;
  private final List<Part> parts;
  private final Map<Integer, String> inserts = new ConcurrentHashMap<>();

  private MappedTable(String name, List<String> columns, List<Part> parts) {
    this.name = name;
    this.columns = columns;
    this.parts = parts;
  }

  /** The way from a row to something in it. */
  @FunctionalInterface
  interface Value {
    @Nullable Object of(Object row);
  }

  /** Something that binds its columns. */
  private sealed interface Part {

    /**
     * @param holder what the value stands in; null if it is not there
     * @return the place of the next parameter
     */
    int bind(PreparedStatement statement, int at, @Nullable Object holder, WrapperOptions options)
        throws SQLException;
  }

  /** What stands in a column of a row. */
  private record Column(JdbcMapping type, Value value) implements Part {

    @Override
    @SuppressWarnings("unchecked")
    public int bind(
        PreparedStatement statement, int at, @Nullable Object holder, WrapperOptions options)
        throws SQLException {
      Object stored = holder == null ? null : type.convertToRelationalValue(value.of(holder));
      type.getJdbcValueBinder().bind(statement, stored, at, options);
      return at + 1;
    }
  }

  /** An object of several columns, which is taken from its row once. */
  private record Embedded(Value value, List<Part> parts) implements Part {

    @Override
    public int bind(
        PreparedStatement statement, int from, @Nullable Object holder, WrapperOptions options)
        throws SQLException {
      Object inner = holder == null ? null : value.of(holder);
      int at = from;
      for (Part part : parts) {
        at = part.bind(statement, at, inner, options);
      }
      return at;
    }
  }

  /** A collection of an entity with the table of its elements. */
  record Elements(MappedTable table, Value collection) {

    /** Rows for {@link #table}. */
    void collect(Object id, Object entity, List<Object> rows) {
      if (collection.of(entity) instanceof Collection<?> elements) {
        elements.forEach(element -> rows.add(new Element(id, element)));
      }
    }
  }

  /** A row of a collection's table. */
  private record Element(Object owner, Object value) {}

  /** The tables of an entity: its own, and those of its collections. */
  record Tables(MappedTable own, List<Elements> elements) {}

  static Tables of(EntityPersister entity) {
    Layout own = new Layout();
    List<Elements> elements = new ArrayList<>();
    own.basic(entity.getIdentifierMapping(), row -> entity.getIdentifier(row));
    String version = entity.getVersionMapping().getVersionAttribute().getAttributeName();
    entity.forEachAttributeMapping(
        attribute -> {
          if (attribute.getAttributeName().equals(version)) {
            // The first version, as Hibernate counts.
            own.basic(attribute, row -> 0L);
          } else {
            own.attribute(attribute, row -> row, elements);
          }
        });
    return new Tables(own.table(entity.getTableName()), elements);
  }

  /** The columns of a table, while they are found. */
  private static final class Layout {

    private final List<String> columns;
    private final List<Part> parts = new ArrayList<>();

    Layout() {
      this(new ArrayList<>());
    }

    private Layout(List<String> columns) {
      this.columns = columns;
    }

    MappedTable table(String name) {
      return new MappedTable(name, List.copyOf(columns), List.copyOf(parts));
    }

    /**
     * @param owner the way from a row to what has the attribute
     */
    void attribute(AttributeMapping attribute, Value owner, List<Elements> elements) {
      Value value =
          row -> {
            Object holder = owner.of(row);
            return holder == null ? null : attribute.getValue(holder);
          };
      switch (attribute) {
        case PluralAttributeMapping plural -> elements.add(new Elements(elements(plural), value));
        case EmbeddableValuedModelPart embedded -> {
          Layout inner = new Layout(columns);
          embedded
              .getEmbeddableTypeDescriptor()
              .forEachAttributeMapping(part -> inner.attribute(part, value, elements));
          parts.add(new Embedded(attribute::getValue, List.copyOf(inner.parts)));
        }
        default -> basic(attribute, attribute::getValue);
      }
    }

    void basic(ModelPart part, Value value) {
      if (!(part instanceof BasicValuedModelPart column)
          || column.isFormula()
          || !column.isInsertable()) {
        throw new IllegalStateException("not a plain column: " + part);
      }
      columns.add(column.getSelectionExpression());
      parts.add(new Column(column.getJdbcMapping(), value));
    }
  }

  private static MappedTable elements(PluralAttributeMapping plural) {
    if (plural.getIndexDescriptor() != null || plural.getIdentifierDescriptor() != null) {
      throw new IllegalStateException("a collection with more than its elements: " + plural);
    }
    Layout found = new Layout();
    found.basic(plural.getKeyDescriptor().getKeyPart(), row -> ((Element) row).owner());
    Value value = row -> ((Element) row).value();
    if (plural.getElementDescriptor() instanceof EmbeddableValuedModelPart embedded) {
      embedded
          .getEmbeddableTypeDescriptor()
          .forEachAttributeMapping(
              part -> found.basic(part, row -> part.getValue(((Element) row).value())));
    } else {
      found.basic(plural.getElementDescriptor(), value);
    }
    return found.table(plural.getSeparateCollectionTable());
  }

  /** The statement that puts in so many rows. */
  String insert(int rows) {
    return inserts.computeIfAbsent(rows, this::written);
  }

  private String written(int rows) {
    String one = "(" + String.join(",", Collections.nCopies(columns.size(), "?")) + ")";
    return "insert into %s (%s) values %s"
        .formatted(
            name, String.join(",", columns), String.join(",", Collections.nCopies(rows, one)));
  }

  void bind(PreparedStatement statement, List<?> rows, WrapperOptions options) throws SQLException {
    int at = 1;
    for (Object row : rows) {
      for (Part part : parts) {
        at = part.bind(statement, at, row, options);
      }
    }
  }
}
