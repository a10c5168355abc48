package dev.databag.processor.random;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.databag.processor.schema.Dialect;

/** The verdict of another validator. */
public final class Networknt {
    private final Schema schema;

    private Networknt(Schema schema) {
        this.schema = schema;
    }

    /** A schema as JSON text. */
    public static Networknt of(String schema, Dialect dialect) {
        SpecificationVersion version =
                switch (dialect) {
                    case DRAFT_04 -> SpecificationVersion.DRAFT_4;
                    case DRAFT_06 -> SpecificationVersion.DRAFT_6;
                    case DRAFT_07 -> SpecificationVersion.DRAFT_7;
                    case DRAFT_2019_09 -> SpecificationVersion.DRAFT_2019_09;
                    case DRAFT_2020_12 -> SpecificationVersion.DRAFT_2020_12;
                };
        return new Networknt(SchemaRegistry.withDefaultDialect(version).getSchema(schema));
    }

    /** A value as JSON text. */
    public boolean accepts(String value) {
        return schema.validate(value, InputFormat.JSON).isEmpty();
    }
}
