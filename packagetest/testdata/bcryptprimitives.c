/* Wine 8 has no bcryptprimitives.dll, which every program made with Go asks for
 * random numbers. This one is for tests and in no package. */
#include <windows.h>
#include <ntsecapi.h>

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE to, SIZE_T n)
{
	while (n) {
		ULONG some = n > 65536 ? 65536 : (ULONG)n;
		if (!RtlGenRandom(to, some))
			return FALSE;
		to += some;
		n -= some;
	}
	return TRUE;
}

BOOL WINAPI DllMain(HINSTANCE library, DWORD reason, LPVOID reserved)
{
	return TRUE;
}
