/**
 * What Marsad is measured by: {@code kernels.sh} (text kernels beside Lucene's analyzer), {@code
 * compare.sh} (whole runs beside a plain MLlib pipeline and scikit-learn), {@code remix.py} and
 * {@code growth.py} (runs on corpora of any size). Nothing here is part of the job.
 */
package org.marsad.bench;
