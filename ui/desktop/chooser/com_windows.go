package chooser

import (
	"fmt"
	"syscall"
	"unsafe"

	"golang.org/x/sys/windows"
)

var (
	ole32        = windows.NewLazySystemDLL("ole32.dll")
	shell32      = windows.NewLazySystemDLL("shell32.dll")
	createObject = ole32.NewProc("CoCreateInstance")
	itemOfPath   = shell32.NewProc("SHCreateItemFromParsingName")
)

// An object of COM begins with the address of its methods.
type object struct{ methods *[32]uintptr }

// hresult is what a call says of how it went; negative is a failure.
type hresult int32

// cancelled is HRESULT_FROM_WIN32(ERROR_CANCELLED).
const cancelled = -0x7ff8fb39 // 0x800704c7

func (h hresult) Error() string { return fmt.Sprintf("chooser: Windows says %#08x", uint32(h)) }

func failed(r uintptr) error {
	if h := hresult(int32(uint32(r))); h < 0 {
		return h
	}
	return nil
}

// call calls a method by its place in the interface's list. Pointers among the
// arguments are converted where call is called: then what they point to stays
// where it is until it returns.
//
//go:uintptrescapes
func (o *object) call(method int, args ...uintptr) error {
	r, _, _ := syscall.SyscallN(o.methods[method], append([]uintptr{uintptr(unsafe.Pointer(o))}, args...)...)
	return failed(r)
}

const release = 2 // of every object

func (o *object) release() {
	if o != nil {
		_ = o.call(release)
	}
}
