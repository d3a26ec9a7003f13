package change

// SetPartSize lets a test cut small parts.
func SetPartSize(n int) (restore func()) {
	was := partSize
	partSize = n
	return func() { partSize = was }
}
