/// A forecast as slides: native charts, tables and shapes in the company's template or our own.
@NullMarked
package whenabouts.export.deck;

import org.jspecify.annotations.NullMarked;
