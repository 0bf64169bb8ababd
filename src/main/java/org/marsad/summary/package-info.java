/** Counts over the finished tables. */
package org.marsad.summary;
