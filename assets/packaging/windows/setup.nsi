; The setup for one person, without administrator's rights. makensis -DVERSION -DSTAGE -DOUT [-DSIGN]
; Exit codes: 0 done; 2 stopped; 4 a newer version is here; 5 Placebook is open; 6 installed for everybody already.
Target amd64-unicode
Unicode true
SetCompressor /SOLID lzma
SetDateSave off
CRCCheck force
!include MUI2.nsh
!include LogicLib.nsh
!include WordFunc.nsh
!include FileFunc.nsh
!include x64.nsh
!include WinVer.nsh
!insertmacro VersionCompare
!define APP "Placebook"
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Placebook-user"
!define KEPT "Your data stays on this computer, in$\r$\n$LOCALAPPDATA\Placebook"
Name "${APP}"
OutFile "${OUT}"
BrandingText "${APP} ${VERSION}"
!ifdef SIGN
  !uninstfinalize '"${SIGN}" "%1"' = 0
!endif
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\${APP}"
InstallDirRegKey HKCU "Software\Placebook" "InstallDir"
ManifestDPIAware true
ManifestSupportedOS Win10
VIProductVersion "${VERSION}.0"
VIFileVersion "${VERSION}.0"
VIAddVersionKey /LANG=2057 "CompanyName" "Placebook"
VIAddVersionKey /LANG=2057 "ProductName" "${APP}"
VIAddVersionKey /LANG=2057 "FileDescription" "${APP} setup"
VIAddVersionKey /LANG=2057 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=2057 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=2057 "LegalCopyright" "The Placebook authors. Apache License 2.0."
!define MUI_ICON "${STAGE}/icon.ico"
!define MUI_UNICON "${STAGE}/icon.ico"
!define MUI_FINISHPAGE_RUN "$INSTDIR\placebook.exe"
!define MUI_UNCONFIRMPAGE_TEXT_TOP "Placebook will be removed from this computer. ${KEPT}"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

Function .onInit
  ${IfNot} ${AtLeastWin10}
    MessageBox MB_ICONSTOP|MB_OK "${APP} needs 64-bit Windows 10 or later." /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
  SetRegView 64
  ReadRegStr $0 HKLM "Software\Placebook" "Version"
  ${If} $0 != ""
    MessageBox MB_ICONSTOP|MB_OK "${APP} $0 is installed for everybody on this computer already. Use that one, or ask your IT department." /SD IDOK
    SetErrorLevel 6
    Quit
  ${EndIf}
  ReadRegStr $0 HKCU "${KEY}" "DisplayVersion"
  ${If} $0 != ""
    ${VersionCompare} "$0" "${VERSION}" $1 ; 1: the installed one is newer
    ${If} $1 == 1
      MessageBox MB_ICONSTOP|MB_OK "${APP} $0 is installed already, and this is the older version ${VERSION}. Nothing was changed. To go back, uninstall the newer one first." /SD IDOK
      SetErrorLevel 4
      Quit
    ${EndIf}
  ${EndIf}
FunctionEnd

Section
  SetOutPath "$INSTDIR"
  again:
  ClearErrors
  Delete "$INSTDIR\placebook.exe"
  ${If} ${FileExists} "$INSTDIR\placebook.exe" ; Windows holds a program that runs
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "${APP} is open. Close it, then choose Retry." /SD IDCANCEL IDRETRY again
    SetErrorLevel 5
    Quit
  ${EndIf}
  File "${STAGE}/placebook.exe"
  File "${STAGE}/placebook.com"
  File "${STAGE}/guide.html"
  File "${STAGE}/LICENSE.txt"
  File "${STAGE}/THIRD-PARTY.txt"
  SetOutPath "$INSTDIR\swgl"
  File "${STAGE}/opengl32.dll"
  File "${STAGE}/libgallium_wgl.dll"
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortCut "$SMPROGRAMS\${APP}.lnk" "$INSTDIR\placebook.exe"
  WriteRegStr HKCU "Software\Placebook" "InstallDir" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "DisplayName" "${APP}"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "Publisher" "Placebook"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\placebook.exe"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "Comments" "Uninstalling keeps your data, in $LOCALAPPDATA\Placebook"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${KEY}" "EstimatedSize" $0
SectionEnd

Section Uninstall
  Delete "$INSTDIR\placebook.exe"
  ${If} ${FileExists} "$INSTDIR\placebook.exe"
    MessageBox MB_ICONSTOP|MB_OK "${APP} is open. Close it, then uninstall again." /SD IDOK
    SetErrorLevel 5
    Quit
  ${EndIf}
  Delete "$INSTDIR\placebook.com"
  Delete "$INSTDIR\guide.html"
  Delete "$INSTDIR\LICENSE.txt"
  Delete "$INSTDIR\THIRD-PARTY.txt"
  Delete "$INSTDIR\swgl\opengl32.dll"
  Delete "$INSTDIR\swgl\libgallium_wgl.dll"
  RMDir "$INSTDIR\swgl"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${APP}.lnk"
  DeleteRegKey HKCU "${KEY}"
  DeleteRegValue HKCU "Software\Placebook" "InstallDir"
  DeleteRegKey /ifempty HKCU "Software\Placebook"
  ; Everybody's data, %LOCALAPPDATA%\Placebook, is left alone.
  DetailPrint "${KEPT}"
SectionEnd
