"""Files that readers take home, written from tables: CSV, XLSX, JSON. Pure: figures in, text or bytes out."""
