package org.biaolian.catalogue;

/** How a record came into the catalogue. */
public enum RecordSource {
  /** Entered by the owning bureau in a form. */
  FORM,
  /** Imported by the owning bureau. */
  OWN_IMPORT,
  /** Imported by a secretariat as a reference; nobody owns it. */
  REFERENCE_IMPORT
}
