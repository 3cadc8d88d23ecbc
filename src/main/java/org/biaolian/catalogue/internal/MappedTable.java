package org.biaolian.catalogue.internal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
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
  private final List<Column> columns;

  private MappedTable(String name, List<Column> columns) {
    this.name = name;
    this.columns = columns;
  }

  /** The way from a row to something in it. */
  @FunctionalInterface
  interface Value {
    @Nullable Object of(Object row);
  }

  /** What stands in a column of a row. */
  private record Column(String name, JdbcMapping type, Value value) {

    @SuppressWarnings("unchecked")
    void bind(PreparedStatement statement, int at, Object row, WrapperOptions options)
        throws SQLException {
      Object stored = type.convertToRelationalValue(value.of(row));
      type.getJdbcValueBinder().bind(statement, stored, at, options);
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
    List<Column> columns = new ArrayList<>();
    List<Elements> elements = new ArrayList<>();
    basic(entity.getIdentifierMapping(), row -> entity.getIdentifier(row), columns);
    String version = entity.getVersionMapping().getVersionAttribute().getAttributeName();
    entity.forEachAttributeMapping(
        attribute -> {
          if (attribute.getAttributeName().equals(version)) {
            // The first version, as Hibernate counts.
            basic(attribute, row -> 0L, columns);
          } else {
            attribute(attribute, row -> row, columns, elements);
          }
        });
    return new Tables(new MappedTable(entity.getTableName(), List.copyOf(columns)), elements);
  }

  private static void attribute(
      AttributeMapping attribute, Value owner, List<Column> columns, List<Elements> elements) {
    Value value =
        row -> {
          Object holder = owner.of(row);
          return holder == null ? null : attribute.getValue(holder);
        };
    switch (attribute) {
      case PluralAttributeMapping plural -> elements.add(new Elements(table(plural), value));
      case EmbeddableValuedModelPart embedded ->
          embedded
              .getEmbeddableTypeDescriptor()
              .forEachAttributeMapping(part -> attribute(part, value, columns, elements));
      default -> basic(attribute, value, columns);
    }
  }

  private static MappedTable table(PluralAttributeMapping plural) {
    if (plural.getIndexDescriptor() != null || plural.getIdentifierDescriptor() != null) {
      throw new IllegalStateException("a collection with more than its elements: " + plural);
    }
    List<Column> columns = new ArrayList<>();
    basic(plural.getKeyDescriptor().getKeyPart(), row -> ((Element) row).owner(), columns);
    Value value = row -> ((Element) row).value();
    if (plural.getElementDescriptor() instanceof EmbeddableValuedModelPart embedded) {
      embedded
          .getEmbeddableTypeDescriptor()
          .forEachAttributeMapping(
              part -> basic(part, row -> part.getValue(((Element) row).value()), columns));
    } else {
      basic(plural.getElementDescriptor(), value, columns);
    }
    return new MappedTable(plural.getSeparateCollectionTable(), List.copyOf(columns));
  }

  private static void basic(ModelPart part, Value value, List<Column> columns) {
    if (!(part instanceof BasicValuedModelPart column)
        || column.isFormula()
        || !column.isInsertable()) {
      throw new IllegalStateException("not a plain column: " + part);
    }
    columns.add(new Column(column.getSelectionExpression(), column.getJdbcMapping(), value));
  }

  /** The statement that puts in so many rows. */
  String insert(int rows) {
    String one = "(" + String.join(",", Collections.nCopies(columns.size(), "?")) + ")";
    return "insert into %s (%s) values %s"
        .formatted(
            name,
            String.join(",", columns.stream().map(Column::name).toList()),
            String.join(",", Collections.nCopies(rows, one)));
  }

  void bind(PreparedStatement statement, List<?> rows, WrapperOptions options) throws SQLException {
    int at = 1;
    for (Object row : rows) {
      for (Column column : columns) {
        column.bind(statement, at++, row, options);
      }
    }
  }
}
